package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One test under examination: its record, what the standard said that day, and what was recomputed. */
final class Examination {
    private final InspectionTest test;
    private final Trace trace;
    private final Edition edition;
    private final Circumstances circumstances;
    private final List<RecomputedItem> items;
    private final LimitsInForce limits;

    Examination(InspectionTest test, Edition edition, Circumstances circumstances, List<RecomputedItem> items) {
        this.test = test;
        Trace recorded = test.trace();
        // A test without a record is one of no seconds: every check that needs seconds then says "not measured".
        this.trace = recorded == null ? Trace.decode(new TraceBuilder().pack()) : recorded;
        this.edition = edition;
        this.circumstances = circumstances;
        this.items = items;
        this.limits = new LimitsInForce(test, circumstances.region(), edition);
    }

    LimitsInForce limits() {
        return limits;
    }

    InspectionTest test() {
        return test;
    }

    Trace trace() {
        return trace;
    }

    Edition edition() {
        return edition;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    double value(Constant constant) {
        return edition.value(constant);
    }

    boolean has(TraceChannel channel) {
        return trace.has(channel.id());
    }

    double[] values(TraceChannel channel) {
        return trace.values(channel.id());
    }

    TraceWindow phase(int number) {
        return TraceWindow.ofPhase(trace, number);
    }

    @Nullable
    MethodPlan plan() {
        return edition.plan(test.method());
    }

    /** The rows from which results are drawn. */
    TraceWindow sampled() {
        MethodPlan plan = plan();
        return TraceWindow.ofPhases(trace, number -> {
            PhasePlan phase = plan == null ? null : plan.phase(number);
            return phase != null && phase.sampled();
        });
    }

    /** The recomputed item, or null when it could not be computed. */
    @Nullable
    RecomputedItem item(String name) {
        for (RecomputedItem each : items) {
            if (each.item().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** Whether the vehicle counts as heavy. */
    boolean heavy() {
        return test.grossMassKg() > value(Constant.IDLE_LIGHT_MASS_MAXIMUM);
    }
}
