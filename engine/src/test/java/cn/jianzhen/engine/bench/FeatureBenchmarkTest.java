package cn.jianzhen.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureBenchmarkTest {
    @Test
    void reportsTheMedianOfItsRuns() {
        TraceBuilder builder = new TraceBuilder();
        for (int t = 1; t <= 60; t++) {
            builder.addRow(t);
            builder.set(TraceChannel.RPM.id(), 800 + t, 0);
        }
        InspectionTest test = new InspectionTest(
                "R1",
                Method.VMAS,
                LocalDate.of(2024, 10, 8),
                "petrol",
                "5",
                25,
                60,
                100,
                100,
                5000,
                1480,
                2000,
                false,
                null,
                null,
                null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        FeatureBenchmark.Result result = FeatureBenchmark.run(
                List.of(new PackedTest(test, builder.pack(), null)), Features.of(Standard.packaged()), 500, 3, out);
        assertThat(result.testsPerSecond())
                .isBetween(result.slowest(), result.fastest())
                .isPositive();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("median of 3 runs")
                .contains("tests/s per core");
    }
}
