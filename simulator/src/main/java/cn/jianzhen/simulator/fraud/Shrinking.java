package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Result;
import cn.jianzhen.simulator.inspection.Sheet;
import cn.jianzhen.simulator.inspection.Verdict;
import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the trace of a failed test smaller, channel by channel, until its results come out where they are wanted. */
final class Shrinking {
    private Shrinking() {}

    /**
     * Scales the channels of the results that fail so that these reach a share of their limit, and computes the sheet anew; false when
     * a result is at fault that no gas or smoke channel makes (λ, power).
     */
    static boolean below(Draft draft, Recording trace, Scene scene, double share) {
        Sheet sheet = scene.desk().sheet(draft);
        for (int round = 0; round < 3; round++) {
            List<Result> results = sheet.of(draft.method(), trace);
            Map<Channel, Double> factors = new EnumMap<>(Channel.class);
            for (Result result : results) {
                Channel channel = channelOf(result.item());
                if (!result.passed() && channel == null) {
                    return false;
                }
                if (!result.passed() && channel != null) {
                    factors.merge(channel, share * limit(result) / result.value(), Math::min);
                }
            }
            factors.forEach((channel, factor) -> scale(trace, channel, factor));
        }
        draft.results(sheet.of(draft.method(), trace));
        draft.exhaust(Verdict.of(Sheet.passed(draft.method(), draft.results())));
        return draft.exhaust() == Verdict.PASS;
    }

    static void scale(Recording trace, Channel channel, double factor) {
        for (int row = 0; row < trace.rows(); row++) {
            int count = trace.count(row, channel);
            if (count != Recording.ABSENT) {
                trace.setCount(row, channel, (int) Math.round(count * factor));
            }
        }
    }

    private static double limit(Result result) {
        return Double.parseDouble(result.limit());
    }

    private static @Nullable Channel channelOf(String item) {
        if (item.startsWith("k") || item.startsWith("smoke")) {
            return Channel.K;
        }
        return switch (item.substring(item.indexOf('_') + 1)) {
            case "co", "idle_co" -> Channel.CO;
            case "hc", "idle_hc" -> Channel.HC;
            case "no", "nox" -> Channel.NO;
            case "nox80" -> Channel.NOX;
            default -> null;
        };
    }
}
