package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How long and how whole the record is, against the least the method physically takes. */
final class TraceShape implements FeatureExtractor {
    private static final FeatureColumn ROWS = FeatureColumn.whole("trace_rows", "过程数据行数", "");
    private static final FeatureColumn SECONDS = FeatureColumn.whole("trace_seconds", "过程数据时长", "s");
    private static final FeatureColumn GAP = FeatureColumn.whole("trace_longest_gap_s", "最长中断", "s");
    private static final FeatureColumn EXPECTED = FeatureColumn.whole("trace_expected_s", "该方法最短时长", "s");
    private static final FeatureColumn SHORT_BY = FeatureColumn.whole("trace_short_by_s", "时长不足", "s");
    private static final FeatureColumn MISSING = FeatureColumn.text("trace_missing_phases", "缺少的阶段");
    private static final FeatureColumn PHASE_SHORT = FeatureColumn.whole("trace_phase_short_by_s", "最不足的阶段短缺", "s");
    /** Phase numbers at or above this are not known to any method. */
    private static final int PHASES = 32;

    private final Standard standard;

    TraceShape(Standard standard) {
        this.standard = standard;
    }

    @Override
    public List<FeatureColumn> columns() {
        return List.of(ROWS, SECONDS, GAP, EXPECTED, SHORT_BY, MISSING, PHASE_SHORT);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        int rows = trace == null ? 0 : trace.rows();
        int seconds = 0;
        if (trace != null && rows > 0) {
            int[] t = trace.seconds();
            seconds = t[rows - 1] - t[0] + 1;
            row.set(GAP, longestGap(t));
        }
        row.set(ROWS, rows);
        row.set(SECONDS, seconds);
        MethodPlan plan = standard.on(test.startedOn()).plan(test.method());
        if (plan != null) {
            comparePlan(plan, trace, seconds, row);
        }
    }

    /** Seconds missing between two neighbouring rows, at most. */
    private static int longestGap(int[] t) {
        int longest = 0;
        for (int i = 1; i < t.length; i++) {
            longest = Math.max(longest, t[i] - t[i - 1] - 1);
        }
        return longest;
    }

    private static void comparePlan(MethodPlan plan, @Nullable Trace trace, int seconds, FeatureRow row) {
        int[] inPhase = new int[PHASES];
        boolean phased = false;
        if (trace != null && trace.has(TraceChannel.PHASE.id())) {
            inPhase = secondsInPhase(trace.counts(TraceChannel.PHASE.id()));
            phased = true;
        }
        int expected = 0;
        int mostShort = 0;
        StringJoiner missing = new StringJoiner(";");
        for (PhasePlan phase : plan.phases()) {
            int there = inPhase[phase.number()];
            if (phase.required() || there > 0) {
                expected += phase.minimum();
                mostShort = Math.max(mostShort, phase.minimum() - there);
            }
            if (phase.required() && there == 0) {
                missing.add(phase.label());
            }
        }
        row.set(EXPECTED, expected);
        row.set(SHORT_BY, Math.max(0, expected - seconds));
        if (phased || trace == null) {
            row.set(MISSING, missing.toString());
            row.set(PHASE_SHORT, mostShort);
        }
    }

    private static int[] secondsInPhase(int[] phases) {
        int[] seconds = new int[PHASES];
        for (int phase : phases) {
            if (phase >= 0 && phase < PHASES) {
                seconds[phase]++;
            }
        }
        return seconds;
    }
}
