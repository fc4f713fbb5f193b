package cn.jianzhen.engine.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of a method: its phases in order. */
public record MethodPlan(Method method, List<PhasePlan> phases, Origin origin) implements Dated {
    public MethodPlan {
        phases = List.copyOf(phases);
    }

    @Override
    public String subject() {
        return method.code();
    }

    /** Physical least length in seconds: the sum over the required phases. */
    public int minimumSeconds() {
        int sum = 0;
        for (PhasePlan each : phases) {
            sum += each.required() ? each.minimum() : 0;
        }
        return sum;
    }

    /** The phase of this number, or null. */
    public @Nullable PhasePlan phase(int number) {
        for (PhasePlan each : phases) {
            if (each.number() == number) {
                return each;
            }
        }
        return null;
    }
}
