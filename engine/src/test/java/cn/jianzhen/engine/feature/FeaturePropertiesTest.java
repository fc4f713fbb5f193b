package cn.jianzhen.engine.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeaturePropertiesTest {
    private static final long SEED = 20241008;

    @Test
    void oneChangedCountChangesTheHashOfItsGroupAndOfNoOther() {
        Random random = new Random(SEED);
        for (int draw = 0; draw < 100; draw++) {
            int[][] drive = drive(random, 40 + random.nextInt(40));
            FeatureRow before = Recording.features(Method.VMAS, trace(drive, 0), null);
            drive[1][random.nextInt(drive[1].length)]++;
            FeatureRow after = Recording.features(Method.VMAS, trace(drive, 0), null);
            assertThat(after.value("trace_hash_motion"))
                    .as("seed %d, draw %d", SEED, draw)
                    .isNotNull()
                    .isNotEqualTo(before.value("trace_hash_motion"));
            assertThat(after.value("trace_hash_gas"))
                    .as("seed %d, draw %d", SEED, draw)
                    .isNotNull()
                    .isEqualTo(before.value("trace_hash_gas"));
        }
    }

    @Test
    void trailingZerosDoNotChangeTheHash() {
        int[][] drive = drive(new Random(SEED), 60);
        Object plain = Recording.features(Method.VMAS, trace(drive, 0), null).value("trace_hash_motion");
        Object padded = Recording.features(Method.VMAS, trace(drive, 2), null).value("trace_hash_motion");
        assertThat(padded).isNotNull().isEqualTo(plain);
    }

    @Test
    void twoExchangedRowsChangeTheHash() {
        int[][] drive = drive(new Random(SEED), 60);
        Object before = Recording.features(Method.VMAS, trace(drive, 0), null).value("trace_hash_motion");
        int kept = drive[1][10];
        drive[1][10] = drive[1][18];
        drive[1][18] = kept;
        assertThat(drive[1][10]).isNotEqualTo(kept);
        assertThat(Recording.features(Method.VMAS, trace(drive, 0), null).value("trace_hash_motion"))
                .isNotEqualTo(before);
    }

    @Test
    void aRecordTooPlainToBeAnybodysOwnHasNoHash() {
        int[][] drive = drive(new Random(SEED), 60);
        Arrays.setAll(drive[1], i -> 800 + i % 5);
        assertThat(Recording.features(Method.VMAS, trace(drive, 0), null).value("trace_hash_motion"))
                .isNull();
    }

    @Test
    void distinctValuesAreThoseOfASet() {
        Random random = new Random(SEED);
        for (int draw = 0; draw < 200; draw++) {
            int span = 1 + random.nextInt(draw % 3 == 0 ? 1_000_000 : 300);
            int[] counts = random.ints(1 + random.nextInt(200), -50, span).toArray();
            counts[random.nextInt(counts.length)] = Trace.MISSING;
            Set<Integer> known = new HashSet<>();
            for (int count : counts) {
                known.add(count);
            }
            known.remove(Trace.MISSING);
            assertThat(Series.distinct(counts))
                    .as("seed %d, draw %d", SEED, draw)
                    .isEqualTo(known.size());
            assertThat(Series.hasDistinct(counts, 6))
                    .as("seed %d, draw %d", SEED, draw)
                    .isEqualTo(known.size() >= 6);
        }
    }

    @Test
    void meansLieBetweenTheExtremes() {
        Random random = new Random(SEED);
        for (int draw = 0; draw < 100; draw++) {
            FeatureRow row = Recording.features(Method.VMAS, trace(drive(random, 50), 0), null);
            assertThat((Double) row.value("rpm_mean"))
                    .as("seed %d, draw %d", SEED, draw)
                    .isBetween((Double) row.value("rpm_min"), (Double) row.value("rpm_max"));
        }
    }

    @Test
    void drawnNumbersHaveNoMemoryAndDriftHas() {
        Random random = new Random(SEED);
        int[] drawn = random.ints(500, 0, 300).toArray();
        int[] drift = drawn.clone();
        for (int i = 1; i < drift.length; i++) {
            drift[i] = drift[i - 1] + random.nextInt(21) - 10;
        }
        assertThat(new ChannelNoise(drawn).autocorrelation())
                .as("seed %d", SEED)
                .isBetween(-0.15, 0.15);
        assertThat(new ChannelNoise(drift).autocorrelation())
                .as("seed %d", SEED)
                .isGreaterThan(0.9);
        assertThat(new ChannelNoise(new int[50]).autocorrelation()).isNaN();
        assertThat(new ChannelNoise(new int[] {1, 2, 2, 2, Trace.MISSING, 3}).longestRun())
                .isEqualTo(3);
    }

    @Test
    void theClocksOffsetIsFoundAndTakenOut() {
        Random random = new Random(SEED);
        for (int offset = -6; offset <= 6; offset += 3) {
            int[][] drive = drive(random, 120);
            Recording obd = new Recording();
            for (int t = 10; t < 110; t++) {
                obd.secondAt(t + offset).set(ObdChannel.SPEED_KMH, (drive[0][t] + 5) / 10, 0);
                obd.set(ObdChannel.RPM, drive[1][t], 0);
            }
            FeatureRow row = Recording.features(Method.VMAS, traceFromZero(drive), obd.trace());
            assertThat(row.value("obd_bench_offset_s")).as("seed %d", SEED).isEqualTo((long) offset);
            assertThat((Double) row.value("obd_speed_ratio"))
                    .as("seed %d", SEED)
                    .isCloseTo(1, within(0.02));
            assertThat((Double) row.value("obd_speed_correlation"))
                    .as("seed %d", SEED)
                    .isGreaterThan(0.99);
            assertThat((Double) row.value("obd_rpm_equal_share"))
                    .as("seed %d", SEED)
                    .isEqualTo(1.0);
        }
    }

    @Test
    void aMissingUnrelatedChannelChangesNoOtherFeature() {
        int[][] drive = drive(new Random(SEED), 60);
        FeatureRow with = Recording.features(Method.VMAS, trace(drive, 0), null);
        Recording bare = new Recording();
        for (int i = 0; i < drive[0].length; i++) {
            bare.second().phase(2).set(TraceChannel.SPEED_KMH, drive[0][i], 1).set(TraceChannel.RPM, drive[1][i], 0);
        }
        FeatureRow without = Recording.features(Method.VMAS, bare.trace(), null);
        for (String name : new String[] {
            "trace_hash_motion", "rpm_mean", "steady_seconds", "speed_outside_s", "rpm_autocorrelation"
        }) {
            assertThat(without.value(name)).as(name).isEqualTo(with.value(name));
        }
        assertThat(without.value("trace_hash_gas")).isNull();
    }

    /** Speed in 0.1 km/h, engine speed, CO2 in 0.01 %: a drifting drive. */
    private static int[][] drive(Random random, int seconds) {
        int[][] drive = new int[3][seconds];
        for (int t = 0; t < seconds; t++) {
            int before = t == 0 ? 200 : drive[0][t - 1];
            drive[0][t] = Math.max(0, Math.min(500, before + random.nextInt(61) - 30));
            drive[1][t] = 800 + drive[0][t] * 4 + random.nextInt(15);
            drive[2][t] = 1400 + random.nextInt(100);
        }
        return drive;
    }

    private static Trace trace(int[][] drive, int padding) {
        int power = (int) Math.pow(10, padding);
        Recording recording = new Recording();
        for (int i = 0; i < drive[0].length; i++) {
            recording.second().phase(2).set(TraceChannel.SPEED_KMH, drive[0][i] * power, 1 + padding);
            recording.set(TraceChannel.RPM, drive[1][i] * power, padding).set(TraceChannel.CO2_PCT, drive[2][i], 2);
        }
        return recording.trace();
    }

    private static Trace traceFromZero(int[][] drive) {
        Recording recording = new Recording();
        for (int i = 0; i < drive[0].length; i++) {
            recording
                    .secondAt(i)
                    .phase(2)
                    .set(TraceChannel.SPEED_KMH, drive[0][i], 1)
                    .set(TraceChannel.RPM, drive[1][i], 0);
        }
        return recording.trace();
    }
}
