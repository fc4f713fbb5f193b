package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.Dynamometer;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;

/** The dynamometer's power: against force times speed, against the load ASM demands, against the rated power. */
final class Load implements FeatureExtractor {
    private static final FeatureColumn SAMPLE_MEAN = FeatureColumn.decimal("load_mean_kw", "取样阶段平均功率", "kW");
    private static final FeatureColumn LARGEST = FeatureColumn.decimal("load_max_kw", "最大功率", "kW");
    private static final FeatureColumn MISMATCH_MEAN =
            FeatureColumn.decimal("load_mismatch_mean_kw", "功率与力乘车速之差的均值", "kW");
    private static final FeatureColumn MISMATCH_MAX =
            FeatureColumn.decimal("load_mismatch_max_kw", "功率与力乘车速之差的最大值", "kW");
    private static final FeatureColumn DEMAND = FeatureColumn.decimal("load_demand_ratio", "5025功率与应加载功率之比", "");
    private static final FeatureColumn RATED = FeatureColumn.decimal("load_max_rated_ratio", "最大功率与额定功率之比", "");

    private static final int ASM5025_QUICK = 3;
    private static final int ASM5025_FULL = 4;
    private static final int LEAST_ROWS = 5;

    private final Standard standard;

    Load(Standard standard) {
        this.standard = standard;
    }

    @Override
    public List<FeatureColumn> columns() {
        return List.of(SAMPLE_MEAN, LARGEST, MISMATCH_MEAN, MISMATCH_MAX, DEMAND, RATED);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace == null || !trace.has(TraceChannel.LOAD_KW.id())) {
            return;
        }
        Edition edition = standard.on(test.startedOn());
        double[] load = trace.values(TraceChannel.LOAD_KW.id());
        row.set(SAMPLE_MEAN, mean(load, SampleRows.of(test, trace, edition)));
        double largest =
                Series.largest(trace.counts(TraceChannel.LOAD_KW.id())) * Series.unit(trace, TraceChannel.LOAD_KW.id());
        row.set(LARGEST, largest);
        row.set(RATED, test.ratedPowerKw() > 0 ? largest / test.ratedPowerKw() : Double.NaN);
        compareWithForce(trace, load, row);
        if (test.method() == Method.ASM && test.referenceMassKg() > 0) {
            double demanded = Dynamometer.asm5025Kw(test.referenceMassKg(), edition);
            row.set(DEMAND, meanOf5025(load, trace.counts(TraceChannel.PHASE.id())) / demanded);
        }
    }

    private static double mean(double[] values, int[] rows) {
        double sum = 0;
        for (int i : rows) {
            sum += values[i];
        }
        return sum / rows.length;
    }

    private static void compareWithForce(Trace trace, double[] load, FeatureRow row) {
        if (!trace.has(TraceChannel.FORCE_N.id()) || !trace.has(TraceChannel.SPEED_KMH.id())) {
            return;
        }
        double[] force = trace.values(TraceChannel.FORCE_N.id());
        double[] speed = trace.values(TraceChannel.SPEED_KMH.id());
        double sum = 0;
        double largest = 0;
        int n = 0;
        for (int i = 0; i < load.length; i++) {
            double difference = Math.abs(load[i] - Dynamometer.powerKw(force[i], speed[i]));
            if (difference >= 0) {
                sum += difference;
                largest = Math.max(largest, difference);
                n++;
            }
        }
        row.set(MISMATCH_MEAN, sum / n);
        row.set(MISMATCH_MAX, n == 0 ? Double.NaN : largest);
    }

    private static double meanOf5025(double[] load, int[] phases) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < load.length; i++) {
            if (phases[i] == ASM5025_QUICK || phases[i] == ASM5025_FULL) {
                sum += load[i];
                n++;
            }
        }
        return n < LEAST_ROWS ? Double.NaN : sum / n;
    }
}
