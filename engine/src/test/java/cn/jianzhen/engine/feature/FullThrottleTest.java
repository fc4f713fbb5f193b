package cn.jianzhen.engine.feature;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.ObdChannel;
import org.junit.jupiter.api.Test;

class FullThrottleTest {
    /** Ten seconds of scan, nine at each point. */
    private static Recording bench() {
        Recording bench = new Recording();
        for (int second = 0; second < 28; second++) {
            bench.second().phase(second < 10 ? 1 : second < 19 ? 3 : 5);
        }
        return bench;
    }

    private static Recording stream(int seconds, int throttleAtPoints) {
        Recording stream = new Recording();
        for (int second = 0; second < seconds; second++) {
            stream.second()
                    .set(ObdChannel.THROTTLE_PCT, second < 10 ? 830 : throttleAtPoints, 1)
                    .set(ObdChannel.LOAD_PCT, second < 10 ? 1000 : 640, 1);
        }
        return stream;
    }

    @Test
    void thePedalIsReadWhereTheSamplesAreTaken() {
        FeatureRow row = Recording.features(
                Method.LUGDOWN, bench().trace(), stream(28, 551).trace());
        assertThat(row.value("points_throttle_pct")).isEqualTo(55.1);
        assertThat(row.value("points_load_pct")).isEqualTo(64.0);
    }

    @Test
    void aStreamThatEndsBeforeThePointsSaysNothing() {
        FeatureRow row = Recording.features(
                Method.LUGDOWN, bench().trace(), stream(17, 551).trace());
        assertThat(row.value("points_throttle_pct")).isNull();
        assertThat(Recording.features(
                                Method.LUGDOWN, bench().trace(), stream(18, 551).trace())
                        .value("points_throttle_pct"))
                .isEqualTo(55.1);
    }

    @Test
    void aStreamWithoutThrottleStillGivesTheLoad() {
        Recording loadOnly = new Recording();
        for (int second = 0; second < 28; second++) {
            loadOnly.second().set(ObdChannel.LOAD_PCT, 640, 1);
        }
        FeatureRow row = Recording.features(Method.LUGDOWN, bench().trace(), loadOnly.trace());
        assertThat(row.value("points_throttle_pct")).isNull();
        assertThat(row.value("points_load_pct")).isEqualTo(64.0);
    }

    @Test
    void otherMethodsAskForNoFullThrottle() {
        FeatureRow row =
                Recording.features(Method.ASM, bench().trace(), stream(28, 551).trace());
        assertThat(row.value("points_throttle_pct")).isNull();
    }
}
