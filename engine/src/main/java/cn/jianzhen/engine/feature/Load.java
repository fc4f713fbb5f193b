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
        int[] load = trace.counts(TraceChannel.LOAD_KW.id());
        double unit = Series.unit(trace, TraceChannel.LOAD_KW.id());
        row.set(SAMPLE_MEAN, mean(load, SampleRows.of(test, trace, edition)) * unit);
        double largest = Series.largest(load) * unit;
        row.set(LARGEST, largest);
        row.set(RATED, test.ratedPowerKw() > 0 ? largest / test.ratedPowerKw() : Double.NaN);
        compareWithForce(trace, load, unit, row);
        if (test.method() == Method.ASM && test.referenceMassKg() > 0) {
            double demanded = Dynamometer.asm5025Kw(test.referenceMassKg(), edition);
            row.set(DEMAND, meanOf5025(load, trace.counts(TraceChannel.PHASE.id())) * unit / demanded);
        }
    }

    private static double mean(int[] counts, int[] rows) {
        long sum = 0;
        int n = 0;
        for (int i : rows) {
            sum += counts[i] == Trace.MISSING ? 0 : counts[i];
            n += counts[i] == Trace.MISSING ? 0 : 1;
        }
        return (double) sum / n;
    }

    private static void compareWithForce(Trace trace, int[] load, double unit, FeatureRow row) {
        if (!trace.has(TraceChannel.FORCE_N.id()) || !trace.has(TraceChannel.SPEED_KMH.id())) {
            return;
        }
        int[] force = trace.counts(TraceChannel.FORCE_N.id());
        int[] speed = trace.counts(TraceChannel.SPEED_KMH.id());
        double forceUnit = Series.unit(trace, TraceChannel.FORCE_N.id());
        double speedUnit = Series.unit(trace, TraceChannel.SPEED_KMH.id());
        double power = Dynamometer.powerKw(forceUnit, speedUnit);
        double sum = 0;
        double largest = 0;
        int n = 0;
        for (int i = 0; i < load.length; i++) {
            if (load[i] != Trace.MISSING && force[i] != Trace.MISSING && speed[i] != Trace.MISSING) {
                double difference = Math.abs(load[i] * unit - (double) force[i] * speed[i] * power);
                sum += difference;
                largest = Math.max(largest, difference);
                n++;
            }
        }
        row.set(MISMATCH_MEAN, sum / n);
        row.set(MISMATCH_MAX, n == 0 ? Double.NaN : largest);
    }

    private static double meanOf5025(int[] load, int[] phases) {
        long sum = 0;
        int n = 0;
        for (int i = 0; i < load.length; i++) {
            boolean sampled = phases[i] == ASM5025_QUICK || phases[i] == ASM5025_FULL;
            if (sampled && load[i] != Trace.MISSING) {
                sum += load[i];
                n++;
            }
        }
        return n < LEAST_ROWS ? Double.NaN : (double) sum / n;
    }
}
