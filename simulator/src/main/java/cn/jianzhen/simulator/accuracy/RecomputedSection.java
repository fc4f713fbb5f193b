package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.recompute.Accuracy;
import cn.jianzhen.engine.recompute.AccuracySection;
import cn.jianzhen.engine.recompute.Comparison;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.engine.store.StoredTests;
import cn.jianzhen.simulator.power.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** How near the recomputed figures of honest tests come to the reported ones. */
public final class RecomputedSection {
    private static final String INSPECTION = "inspection";

    private RecomputedSection() {}

    /**
     * The section's text.
     *
     * @param data folder of a store that has taken the package in
     * @param truthFile the package's {@code truth.csv}: tests that it names are left out
     * @param day of making
     */
    public static String of(Path data, Path truthFile, LocalDate day) throws IOException {
        Set<String> fraudulent = Truth.read(truthFile).subjects().stream()
                .filter(subject -> subject.kind().equals(INSPECTION))
                .map(subject -> subject.id())
                .collect(Collectors.toUnmodifiableSet());
        try (MeasurementStore store = MeasurementStore.open(data, Schema.bundled(), StoreSettings.standard())) {
            Comparison comparison = new Comparison(new StoredTests(store), store.standard());
            Accuracy accuracy = new Accuracy();
            comparison.each(test -> {
                if (!fraudulent.contains(test.reportNo())) {
                    accuracy.add(test);
                }
            });
            String made = "Made by `./jianzhen accuracy --sample SAMPLE` on " + day + " with engine "
                    + EngineVersion.current()
                    + ", honest tests of the sample only; `./jianzhen recompute SAMPLE --out DIR"
                    + " --truth SAMPLE/truth.csv` writes the same and every single figure.";
            return AccuracySection.of(accuracy, comparison.readings().versions(), made);
        }
    }
}
