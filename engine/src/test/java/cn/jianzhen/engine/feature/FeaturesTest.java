package cn.jianzhen.engine.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    @Test
    void everyColumnHasItsOwnNameAndAChineseLabel() {
        List<FeatureColumn> columns = Features.of(Standard.packaged()).columns();
        assertThat(columns)
                .extracting(FeatureColumn::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9_]+"));
        assertThat(columns).extracting(FeatureColumn::label).allMatch(label -> label.matches("(?s).*\\p{IsHan}.*"));
        assertThat(columns).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void theColumnsThatDetectorsWerePromisedAreThere() {
        assertThat(Features.of(Standard.packaged()).columns())
                .extracting(FeatureColumn::name)
                .contains(
                        "trace_rows",
                        "trace_seconds",
                        "trace_longest_gap_s",
                        "trace_expected_s",
                        "trace_missing_phases",
                        "trace_short_by_s",
                        "trace_hash_motion",
                        "trace_hash_gas",
                        "trace_hash_load",
                        "trace_distinct_rpm",
                        "trace_distinct_gas",
                        "co_plus_co2_min_pct",
                        "obd_rows",
                        "obd_distinct_rpm");
    }

    @Test
    void aTestWithoutRecordsHasZeroRowsAndNothingElseMadeUp() {
        FeatureRow row = Recording.features(Method.VMAS, null, null);
        assertThat(row.value("trace_rows")).isEqualTo(0L);
        assertThat(row.value("obd_rows")).isEqualTo(0L);
        assertThat(row.value("trace_expected_s")).isEqualTo(195L);
        assertThat(row.value("trace_short_by_s")).isEqualTo(195L);
        assertThat(row.value("trace_missing_phases")).isEqualTo("195秒循环");
        for (String name :
                List.of("trace_hash_gas", "co_plus_co2_min_pct", "rpm_max", "obd_distinct_rpm", "load_max_kw")) {
            assertThat(row.value(name)).as(name).isNull();
        }
    }

    @Test
    void aRecordOfOneEmptyRowBreaksNothing() {
        Trace empty = new Recording().second().trace();
        for (Method method : Method.values()) {
            FeatureRow row = Recording.features(method, empty, empty);
            assertThat(row.value("trace_rows")).isEqualTo(1L);
            assertThat(row.value("co_mean_pct")).isNull();
        }
    }

    @Test
    void shapeCountsSecondsGapsAndMissingPhases() {
        Recording recording = new Recording();
        for (int t = 1; t <= 15; t++) {
            recording.secondAt(t).phase(1);
        }
        for (int t = 20; t <= 39; t++) {
            recording.secondAt(t).phase(2);
        }
        FeatureRow row = Recording.features(Method.TWO_SPEED_IDLE, recording.trace(), null);
        assertThat(row.value("trace_rows")).isEqualTo(35L);
        assertThat(row.value("trace_seconds")).isEqualTo(39L);
        assertThat(row.value("trace_longest_gap_s")).isEqualTo(4L);
        assertThat(row.value("trace_expected_s")).isEqualTo(90L);
        assertThat(row.value("trace_short_by_s")).isEqualTo(51L);
        assertThat(row.value("trace_missing_phases")).isEqualTo("怠速维持;怠速取样");
        assertThat(row.value("trace_phase_short_by_s")).isEqualTo(30L);
    }

    @Test
    void aQuickPassIsNotShort() {
        Recording recording = new Recording();
        for (int t = 0; t < 25; t++) {
            recording.second().phase(t < 5 ? 1 : t < 15 ? 2 : 3);
        }
        FeatureRow row = Recording.features(Method.ASM, recording.trace(), null);
        assertThat(row.value("trace_short_by_s")).isEqualTo(0L);
        assertThat(row.value("trace_missing_phases")).isEqualTo("");
    }

    @Test
    void withoutPhasesNobodyCanSayWhichAreMissing() {
        Trace trace = new Recording().second().set(TraceChannel.RPM, 800, 0).trace();
        assertThat(Recording.features(Method.ASM, trace, null).value("trace_missing_phases"))
                .isNull();
    }

    @Test
    void carbonIsJudgedInTheSamplePhasesOnly() {
        Recording recording = new Recording();
        for (int t = 0; t < 40; t++) {
            boolean sampled = t >= 10;
            int co2 = sampled ? (t < 15 ? 55 : 140) : 1;
            recording
                    .second()
                    .phase(sampled ? 4 : 3)
                    .set(TraceChannel.CO_PCT, 25, 2)
                    .set(TraceChannel.CO2_PCT, co2, 1);
            recording.set(TraceChannel.O2_PCT, t < 15 ? 11 : 1, 0);
        }
        FeatureRow row = Recording.features(Method.TWO_SPEED_IDLE, recording.trace(), null);
        assertThat((Double) row.value("co_plus_co2_min_pct")).isCloseTo(5.75, within(1e-9));
        assertThat((Double) row.value("co_plus_co2_mean_pct")).isCloseTo((5 * 5.75 + 25 * 14.25) / 30, within(1e-9));
        assertThat(row.value("dilution_seconds")).isEqualTo(5L);
        assertThat(row.value("dilution_longest_s")).isEqualTo(5L);
        assertThat(row.value("leak_seconds")).isEqualTo(5L);
        assertThat((Double) row.value("co_mean_pct")).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void powerThatIsNotForceTimesSpeedIsMeasured() {
        Recording recording = new Recording();
        for (int t = 0; t < 20; t++) {
            recording.second().phase(3).set(TraceChannel.SPEED_KMH, 250, 1).set(TraceChannel.FORCE_N, 1440, 0);
            recording.set(TraceChannel.LOAD_KW, t == 7 ? 1250 : 1000, 2);
        }
        FeatureRow row = Recording.features(Method.ASM, recording.trace(), null);
        assertThat((Double) row.value("load_mismatch_max_kw")).isCloseTo(2.5, within(1e-9));
        assertThat((Double) row.value("load_mismatch_mean_kw")).isCloseTo(2.5 / 20, within(1e-9));
        assertThat((Double) row.value("load_demand_ratio")).isCloseTo((10 + 2.5 / 20) / 10, within(1e-9));
        assertThat((Double) row.value("load_max_rated_ratio")).isCloseTo(0.125, within(1e-9));
    }

    @Test
    void theGearShowsAsEngineSpeedPerRoadSpeed() {
        Recording recording = new Recording();
        for (int t = 0; t < 30; t++) {
            int tenths = t < 15 ? 200 : 500;
            recording
                    .second()
                    .phase(2)
                    .set(TraceChannel.SPEED_KMH, tenths, 1)
                    .set(TraceChannel.RPM, tenths < 300 ? 1600 : 2000, 0);
        }
        FeatureRow row = Recording.features(Method.VMAS, recording.trace(), null);
        assertThat(row.value("steady_seconds")).isEqualTo(22L);
        assertThat((Double) row.value("rpm_per_kmh_top")).isCloseTo(40, within(1e-9));
        assertThat((Double) row.value("rpm_per_kmh_top_spread")).isCloseTo(0, within(1e-6));
        assertThat((Double) row.value("rpm_per_kmh_low")).isCloseTo(80, within(1e-9));
        assertThat((Double) row.value("distance_km")).isCloseTo((15 * 20 + 15 * 50) / 3600.0, within(1e-9));
    }

    @Test
    void secondsOutsideTheAsmSpeedAreCounted() {
        Recording recording = new Recording();
        for (int t = 0; t < 30; t++) {
            recording.second().phase(t < 5 ? 0 : 3).set(TraceChannel.SPEED_KMH, t < 5 ? 100 : t < 8 ? 280 : 250, 1);
        }
        FeatureRow row = Recording.features(Method.ASM, recording.trace(), null);
        assertThat(row.value("speed_outside_s")).isEqualTo(3L);
        assertThat(row.value("speed_outside_longest_s")).isEqualTo(3L);
    }

    @Test
    void aScanEndsWithAFallOfSpeed() {
        Recording recording = new Recording();
        for (int t = 0; t < 21; t++) {
            recording.second().phase(1).set(TraceChannel.LOAD_KW, 40 + (t <= 15 ? t : 30 - t), 0);
            recording.set(TraceChannel.SPEED_KMH, t <= 15 ? 80 : 80 - 4 * (t - 15), 0);
        }
        FeatureRow row = Recording.features(Method.LUGDOWN, recording.trace(), null);
        assertThat((Double) row.value("scan_peak_place")).isCloseTo(0.75, within(1e-9));
        assertThat((Double) row.value("scan_speed_fall_share")).isCloseTo(0.25, within(1e-9));
        assertThat((Double) row.value("scan_power_range_share")).isCloseTo(15 / 55.0, within(1e-9));
    }

    @Test
    void aLoopInTheStreamIsFoundWithItsPeriod() {
        Recording looped = new Recording();
        Recording single = new Recording();
        for (int t = 0; t < 120; t++) {
            looped.second().set(ObdChannel.RPM, 800 + (t % 40) * 17, 0).set(ObdChannel.LOAD_PCT, 200 + (t % 40) * 3, 1);
            single.second().set(ObdChannel.RPM, 800 + t * 17, 0).set(ObdChannel.LOAD_PCT, 200 + t * 3, 1);
        }
        FeatureRow found = Recording.features(Method.VMAS, null, looped.trace());
        assertThat(found.value("obd_loop_share")).isEqualTo(1.0);
        assertThat(found.value("obd_loop_lag_s")).isEqualTo(40L);
        assertThat(Recording.features(Method.VMAS, null, single.trace()).value("obd_loop_share"))
                .isEqualTo(0.0);
    }
}
