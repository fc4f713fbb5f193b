package cn.jianzhen.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.store.PackedTest;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FeatureBenchmarkTest {
    @Test
    void reportsOneSpeedPerRun() {
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
        PackedTest packed = new PackedTest(test, builder.pack(), null);
        assertThat(new FeatureBenchmark(Collections.nCopies(500, packed)).measure(3))
                .hasSize(2)
                .allSatisfy(figure -> {
                    assertThat(figure.values())
                            .hasSize(3)
                            .allSatisfy(speed -> assertThat(speed).isPositive());
                    assertThat(figure.note()).contains("500 次检验");
                });
    }
}
