package cn.jianzhen.engine.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Numbers, times and codes as people read them. What is not given is shown as an en dash, never as 0. */
final class Shown {
    static final String ABSENT = "–";

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Shown() {}

    static String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? ABSENT : value.toString();
    }

    static String second(@Nullable LocalDateTime time) {
        return time == null ? ABSENT : SECOND.format(time);
    }

    static String minute(@Nullable LocalDateTime time) {
        return time == null ? ABSENT : MINUTE.format(time);
    }

    static String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }

    static String count(long value) {
        return String.format("%,d", value);
    }

    /** At most so many decimals, trailing zeros dropped, so that what was measured is not made to look finer. */
    static String decimal(@Nullable Double value, int decimals) {
        if (value == null || !Double.isFinite(value)) {
            return ABSENT;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A share in percent with one decimal; an en dash when there is nothing to share. */
    static String percent(long part, long whole) {
        return whole == 0 ? ABSENT : String.format("%.1f%%", 100.0 * part / whole);
    }

    /** Seconds as 3 分 05 秒. */
    static String duration(long seconds) {
        return seconds < 60 ? seconds + " 秒" : String.format("%d 分 %02d 秒", seconds / 60, seconds % 60);
    }

    static String yesNo(@Nullable Boolean value) {
        return value == null ? ABSENT : value ? "是" : "否";
    }

    /** A score of 0–1 in whole percent; 99.6 % is not rounded up to certainty. */
    static String score(double score) {
        return Long.toString(score >= 1 ? 100 : Math.min(99, Math.round(score * 100)));
    }
}
