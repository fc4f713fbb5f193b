package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Standard;
import java.util.ArrayList;
import java.util.List;

/** All features of a test. Immutable, safe for use from many threads (a test's {@code Trace} is not: one thread per test). */
public final class Features {
    private final List<FeatureExtractor> extractors;
    private final FeatureRow.Layout layout;

    private Features(List<FeatureExtractor> extractors) {
        this.extractors = List.copyOf(extractors);
        List<FeatureColumn> columns = new ArrayList<>();
        for (FeatureExtractor each : extractors) {
            columns.addAll(each.columns());
        }
        this.layout = new FeatureRow.Layout(columns);
    }

    /** The project's extractors, reading phases, cycles and constants from this standard. */
    public static Features of(Standard standard) {
        return new Features(List.of(
                new TraceShape(standard),
                new TraceFingerprint(),
                new GasPlausibility(standard),
                new Motion(),
                new GearRatio(),
                new CycleFollowing(standard),
                new Load(standard),
                new PowerScan(),
                new FullThrottle(),
                new GasLag(),
                new Noise(),
                new ObdStreamShape(),
                new ObdLoop(),
                new ObdAgainstBench(),
                new Aftertreatment()));
    }

    /** The extractors with the standard packaged with the engine. */
    public static List<FeatureExtractor> all() {
        return of(Standard.packaged()).extractors;
    }

    /** The columns of the features table, in order. */
    public List<FeatureColumn> columns() {
        return layout.columns();
    }

    /** One test in, one row out. Pure. */
    public FeatureRow compute(InspectionTest test) {
        FeatureRow row = new FeatureRow(test.reportNo(), layout);
        for (FeatureExtractor each : extractors) {
            each.extract(test, row);
        }
        return row;
    }
}
