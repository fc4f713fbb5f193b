package cn.jianzhen.fences;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * An interface beside its only implementation adds a name and no choice. One that is implemented in another package stands
 * against the direction of the imports and has its reason; one that only lambdas implement has no name to spare.
 */
final class HaveNoLoneImplementation extends ArchCondition<JavaClass> {
    HaveNoLoneImplementation() {
        super("have no lone implementation beside them");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Set<JavaClass> implementations = type.getAllSubclasses();
        if (implementations.size() == 1) {
            JavaClass lone = implementations.iterator().next();
            if (lone.getPackageName().equals(type.getPackageName())) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " has only " + lone.getName() + " in " + type.getSourceCodeLocation()));
            }
        }
    }
}
