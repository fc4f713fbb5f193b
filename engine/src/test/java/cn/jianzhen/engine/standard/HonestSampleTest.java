package cn.jianzhen.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Honest tests of the sample package: what stations reported and what we recompute must agree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HonestSampleTest {
    private final Standard standard = Standard.packaged();
    private final Map<String, VmasSettings> settings = new HashMap<>();
    private SamplePackage sample = new SamplePackage();

    @BeforeAll
    void read() throws IOException {
        assumeTrue(SamplePackage.isPresent(), "no sample package beside the repository: nothing to compare with");
        sample = SamplePackage.read();
        Map<String, VmasCalibration> calibrations = new HashMap<>();
        for (InspectionTest test : sample.all()) {
            if (test.method() == Method.VMAS) {
                Map<String, Double> reported = sample.reported(test.reportNo());
                calibrations
                        .computeIfAbsent(sample.line(test.reportNo()), line -> new VmasCalibration(standard))
                        .add(
                                sample.withRecords(test),
                                reported.getOrDefault("vmas_co", Double.NaN),
                                reported.getOrDefault("vmas_hc", Double.NaN),
                                reported.getOrDefault("vmas_nox", Double.NaN));
            }
        }
        calibrations.forEach((line, calibration) -> settings.put(
                line, calibration.best(standard.on(sample.all().get(0).startedOn()))));
    }

    @Test
    void everyReportedFigureLiesWithinItsTolerance() {
        Map<String, List<Double>> digits = new TreeMap<>();
        List<String> outside = new ArrayList<>();
        int compared = 0;
        for (InspectionTest bare : sample.honest()) {
            InspectionTest test = sample.withRecords(bare).withVmasSettings(settings.get(sample.line(bare.reportNo())));
            for (RecomputedItem item : Recomputation.of(test)) {
                Double reported = sample.reported(bare.reportNo()).get(item.item());
                if (reported != null) {
                    compared++;
                    double difference = Math.abs(reported - item.value());
                    digits.computeIfAbsent(item.item(), name -> new ArrayList<>())
                            .add(difference / lastDigit(item.item()));
                    if (difference > item.tolerance() + 1e-9) {
                        outside.add(bare.reportNo() + " " + reported + " " + item);
                    }
                }
            }
        }
        digits.forEach((item, values) -> System.out.println(summary(item, values)));
        settings.forEach((line, found) -> System.out.println(line + " " + found));
        assertThat(compared).isGreaterThan(10_000);
        assertThat(outside).isEmpty();
    }

    @Test
    void withoutTheLinesSettingsVmasToleranceHoldsAllLawfulComputations() {
        int outside = 0;
        int compared = 0;
        for (InspectionTest bare : sample.honest()) {
            if (bare.method() == Method.VMAS) {
                for (RecomputedItem item : Recomputation.of(sample.withRecords(bare))) {
                    Double reported = sample.reported(bare.reportNo()).get(item.item());
                    compared += reported == null ? 0 : 1;
                    outside += reported != null && Math.abs(reported - item.value()) > item.tolerance() ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(5_000);
        assertThat(outside).isZero();
    }

    private double lastDigit(String item) {
        ResultItem rule = standard.on(sample.all().get(0).startedOn()).item(item);
        return rule == null ? Double.NaN : rule.lastDigit();
    }

    private static String summary(String item, List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        long half = Arrays.stream(sorted).filter(v -> v <= 0.505).count();
        return String.format(
                "%-20s n=%5d  |reported-recomputed| in last digits: median %.2f  p90 %.2f  p99 %.2f  max %.2f  <=0.5: %.1f%%",
                item,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.9)],
                sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1],
                100.0 * half / sorted.length);
    }
}
