package cn.jianzhen.fences;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;

/** A call or method reference that asks the machine for the time. Where a process starts it may make its clock. */
final class AsksTimeWithoutClock extends DescribedPredicate<JavaAccess<?>> {
    AsksTimeWithoutClock() {
        super("the time is asked without a clock");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && asksTime(target, access.getOriginOwner());
    }

    private static boolean asksTime(CodeUnitAccessTarget target, JavaClass place) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        var parameters = target.getRawParameterTypes();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" -> name.equals("<init>") && parameters.isEmpty();
            case "java.time.Clock" -> name.matches("system.*|tick(Millis|Seconds|Minutes)") && !startsProcess(place);
            default ->
                owner.getPackageName().equals("java.time")
                        && name.equals("now")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        };
    }

    private static boolean startsProcess(JavaClass place) {
        return place.getPackageName().endsWith(".command")
                || place.tryGetMethod("main", String[].class).isPresent()
                || place.isAnnotatedWith("org.springframework.context.annotation.Configuration");
    }
}
