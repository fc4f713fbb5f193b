package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;

/** Seconds outside the prescribed speed (ASM, VMAS) or high-idle engine speed (two-speed idle). */
final class CycleFollowing implements FeatureExtractor {
    private static final FeatureColumn OUTSIDE = FeatureColumn.whole("speed_outside_s", "车速超差累计", "s");
    private static final FeatureColumn LONGEST = FeatureColumn.whole("speed_outside_longest_s", "车速连续超差", "s");
    private static final FeatureColumn HIGH_IDLE = FeatureColumn.whole("high_idle_outside_s", "高怠速转速超差累计", "s");

    private static final int HIGH_IDLE_SAMPLE = 2;

    private final Standard standard;

    CycleFollowing(Standard standard) {
        this.standard = standard;
    }

    @Override
    public List<FeatureColumn> columns() {
        return List.of(OUTSIDE, LONGEST, HIGH_IDLE);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace == null || test.method() == null) {
            return;
        }
        Edition edition = standard.on(test.startedOn());
        switch (test.method()) {
            case VMAS -> followCycle(trace, edition, row);
            case ASM -> followPhases(trace, edition, test, row);
            case TWO_SPEED_IDLE -> followHighIdle(trace, edition, test, row);
            case LUGDOWN, FREE_ACCELERATION -> {}
        }
    }

    private static void followCycle(Trace trace, Edition edition, FeatureRow row) {
        double[][] band = edition.vmasBand();
        if (band == null || !trace.has(TraceChannel.SPEED_KMH.id())) {
            return;
        }
        int[] seconds = trace.seconds();
        int[] speed = trace.counts(TraceChannel.SPEED_KMH.id());
        double unit = Series.unit(trace, TraceChannel.SPEED_KMH.id());
        Outside outside = new Outside();
        for (int i = 0; i < speed.length; i++) {
            int t = seconds[i];
            boolean known = t >= 0 && t < band[0].length && speed[i] != Trace.MISSING;
            outside.add(known && (speed[i] * unit < band[0][t] || speed[i] * unit > band[1][t]));
        }
        outside.write(row);
    }

    private static void followPhases(Trace trace, Edition edition, InspectionTest test, FeatureRow row) {
        MethodPlan plan = edition.plan(test.method());
        if (plan == null || !trace.has(TraceChannel.SPEED_KMH.id()) || !trace.has(TraceChannel.PHASE.id())) {
            return;
        }
        double tolerance = edition.value(Constant.ASM_SPEED_TOLERANCE);
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        double[] speed = trace.values(TraceChannel.SPEED_KMH.id());
        Outside outside = new Outside();
        PhasePlan phase = null;
        for (int i = 0; i < speed.length; i++) {
            if (phase == null || phase.number() != phases[i]) {
                phase = plan.phase(phases[i]);
            }
            outside.add(phase != null && Math.abs(speed[i] - phase.speed()) > tolerance);
        }
        outside.write(row);
    }

    private static void followHighIdle(Trace trace, Edition edition, InspectionTest test, FeatureRow row) {
        if (!trace.has(TraceChannel.RPM.id()) || !trace.has(TraceChannel.PHASE.id())) {
            return;
        }
        boolean heavy = test.grossMassKg() > edition.value(Constant.IDLE_LIGHT_MASS_MAXIMUM);
        double wanted = edition.value(heavy ? Constant.IDLE_HIGH_SPEED_HEAVY : Constant.IDLE_HIGH_SPEED_LIGHT);
        double tolerance = edition.value(Constant.IDLE_HIGH_SPEED_TOLERANCE);
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        double[] rpm = trace.values(TraceChannel.RPM.id());
        int seconds = 0;
        for (int i = 0; i < rpm.length; i++) {
            seconds += phases[i] == HIGH_IDLE_SAMPLE && Math.abs(rpm[i] - wanted) > tolerance ? 1 : 0;
        }
        row.set(HIGH_IDLE, seconds);
    }

    /** Counts seconds outside, in all and in a row. */
    private static final class Outside {
        private int total;
        private int run;
        private int longest;

        void add(boolean outside) {
            run = outside ? run + 1 : 0;
            total += outside ? 1 : 0;
            longest = Math.max(longest, run);
        }

        void write(FeatureRow row) {
            row.set(OUTSIDE, total);
            row.set(LONGEST, longest);
        }
    }
}
