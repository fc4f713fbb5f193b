package cn.jianzhen.engine.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import org.junit.jupiter.api.Test;

class AftertreatmentTest {
    @Test
    void theFilterIsMeasuredByItsResistancePerAir() {
        Recording stream = new Recording();
        for (int t = 0; t < 40; t++) {
            int air = 1000 + 50 * t;
            stream.second().set(ObdChannel.MAF_GS, air, 1).set(ObdChannel.DPF_KPA, air * 2, 3);
        }
        FeatureRow row = Recording.features(Method.LUGDOWN, null, stream.trace());
        assertThat((Double) row.value("obd_dpf_per_maf")).isCloseTo(0.02, within(1e-9));
        assertThat((Double) row.value("obd_dpf_mean_kpa")).isCloseTo(3.95, within(1e-9));
        assertThat(row.value("obd_nox_mean_ppm")).isNull();
    }

    @Test
    void onlySecondsWithAirAndPressureCount() {
        Recording stream = new Recording();
        stream.second().set(ObdChannel.MAF_GS, 100, 0).set(ObdChannel.DPF_KPA, 2, 0);
        stream.second().set(ObdChannel.MAF_GS, 900, 0);
        stream.second().set(ObdChannel.DPF_KPA, 8, 0);
        assertThat((Double)
                        Recording.features(Method.LUGDOWN, null, stream.trace()).value("obd_dpf_per_maf"))
                .isCloseTo(0.02, within(1e-9));
    }

    @Test
    void aSensorThatStandsStillSwingsLessThanTheBench() {
        Recording bench = new Recording();
        Recording honest = new Recording();
        Recording still = new Recording();
        for (int t = 0; t < 60; t++) {
            int nox = 200 + (t % 2) * 100;
            bench.second().set(TraceChannel.NOX_PPM, nox, 0);
            honest.second().set(ObdChannel.NOX_SENSOR_PPM, nox, 0);
            still.second().set(ObdChannel.NOX_SENSOR_PPM, 40, 0);
        }
        FeatureRow alike = Recording.features(Method.LUGDOWN, bench.trace(), honest.trace());
        assertThat((Double) alike.value("obd_nox_swing_ratio")).isCloseTo(1, within(1e-9));
        assertThat((Double) alike.value("nox_mean_ppm")).isCloseTo(250, within(1e-9));
        FeatureRow found = Recording.features(Method.LUGDOWN, bench.trace(), still.trace());
        assertThat((Double) found.value("obd_nox_swing_ratio")).isCloseTo(0, within(1e-9));
        assertThat((Double) found.value("obd_nox_mean_ppm")).isCloseTo(40, within(1e-9));
    }

    @Test
    void whatWasNotMeasuredHasNoValue() {
        Trace empty = new Recording().second().trace();
        FeatureRow row = Recording.features(Method.LUGDOWN, empty, empty);
        assertThat(row.value("nox_mean_ppm")).isNull();
        assertThat(row.value("obd_nox_swing_ratio")).isNull();
        assertThat(row.value("obd_dpf_per_maf")).isNull();
        assertThat(row.value("obd_exhaust_max_c")).isNull();
    }
}
