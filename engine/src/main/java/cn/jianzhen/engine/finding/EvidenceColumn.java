package cn.jianzhen.engine.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One output column of a detector and how people read it.
 *
 * @param name the column in the query
 * @param label Chinese label
 * @param unit unit, if it has one
 * @param decimals most digits after the decimal point of a number
 * @param codes Chinese labels of its values; empty where the value is shown as it is
 */
public record EvidenceColumn(
        String name, String label, @Nullable String unit, int decimals, Map<String, String> codes) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String ABSENT = "无";

    public EvidenceColumn {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** The value as it stands in a sentence: with its unit, its decimals, its Chinese label. */
    public String format(@Nullable Object value) {
        if (value == null) {
            return ABSENT;
        }
        String text = plain(value);
        return unit == null ? text : text + (unit.equals("%") ? "" : " ") + unit;
    }

    private String plain(Object value) {
        if (value instanceof Number number) {
            return rounded(new BigDecimal(number.toString()));
        }
        if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        return codes.getOrDefault(value.toString(), value.toString());
    }

    /** Trailing zeros are dropped, so that what was measured is not made to look finer. */
    private String rounded(BigDecimal number) {
        BigDecimal shortened = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return shortened
                .setScale(Math.max(0, shortened.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
