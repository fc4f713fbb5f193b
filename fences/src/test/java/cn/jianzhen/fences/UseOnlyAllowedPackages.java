package cn.jianzhen.fences;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The packages directly below the root use each other as a table says; the root itself is open to all. */
final class UseOnlyAllowedPackages extends ArchCondition<JavaClass> {
    private final String root;
    private final PackageTable table;

    UseOnlyAllowedPackages(String root, PackageTable table) {
        super("use only packages that docs/explanation/architecture.md allows");
        this.root = root + '.';
        this.table = table;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            String from = packageOf(user);
            String to = packageOf(dependency.getTargetClass());
            if (!to.isEmpty() && !to.equals(from) && !table.allows(from, to)) {
                events.add(SimpleConditionEvent.violated(
                        user, from + " may not use " + to + ": " + dependency.getDescription()));
            }
        }
    }

    /** First name below the root; empty in the root and outside it. */
    private String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root) ? name.substring(root.length()).split("\\.", 2)[0] : "";
    }
}
