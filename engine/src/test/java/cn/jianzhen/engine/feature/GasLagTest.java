package cn.jianzhen.engine.feature;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import org.junit.jupiter.api.Test;

class GasLagTest {
    private static final int SECONDS = 195;

    /** The flow rises and falls three times, unequally; NO does the same so many seconds later. */
    private static Trace cycle(int lag, boolean ambient) {
        Recording recording = new Recording();
        for (int second = 1; second <= SECONDS; second++) {
            recording
                    .second()
                    .phase(2)
                    .set(TraceChannel.O2_DILUTED_PCT, 2000 - hill(second), 2)
                    .set(TraceChannel.DILUTED_FLOW_M3MIN, 600, 2)
                    .set(TraceChannel.NO_PPM, 20 + hill(second - lag), 0);
            if (ambient) {
                recording.set(TraceChannel.O2_AMBIENT_PCT, 2080, 2);
            }
        }
        return recording.trace();
    }

    private static int hill(int second) {
        boolean up = (second > 15 && second < 30) || (second > 60 && second < 90) || (second > 125 && second < 170);
        return up ? 150 + second % 7 : 30;
    }

    @Test
    void theSecondsBetweenFlowAndGasAreFound() {
        FeatureRow row = Recording.features(Method.VMAS, cycle(6, true), null);
        assertThat(row.value("gas_lag_s")).isEqualTo(6L);
        assertThat((Double) row.value("gas_lag_correlation")).isGreaterThan(0.99);
        assertThat(Recording.features(Method.VMAS, cycle(21, true), null).value("gas_lag_s"))
                .isEqualTo(21L);
    }

    @Test
    void withoutAmbientOxygenThereIsNoFlowToCompare() {
        FeatureRow row = Recording.features(Method.VMAS, cycle(6, false), null);
        assertThat(row.value("gas_lag_s")).isNull();
        assertThat(row.value("gas_lag_correlation")).isNull();
    }

    @Test
    void aStandingGasHasNoLag() {
        Recording still = new Recording();
        for (int second = 1; second <= SECONDS; second++) {
            still.second()
                    .set(TraceChannel.O2_DILUTED_PCT, 2000 - hill(second), 2)
                    .set(TraceChannel.O2_AMBIENT_PCT, 2080, 2)
                    .set(TraceChannel.DILUTED_FLOW_M3MIN, 600, 2)
                    .set(TraceChannel.NO_PPM, 20, 0);
        }
        assertThat(Recording.features(Method.VMAS, still.trace(), null).value("gas_lag_s"))
                .isNull();
    }

    @Test
    void otherMethodsMeasureNoFlow() {
        assertThat(Recording.features(Method.ASM, cycle(6, true), null).value("gas_lag_s"))
                .isNull();
    }
}
