package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A broken rule as one Chinese sentence with its numbers. */
public final class BreachText {
    private BreachText() {}

    /** The rule's label, the observed value, the allowed range and the seconds. */
    public static String of(Rule rule, Breach breach) {
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(breach.worst())) {
            parts.add("最差" + number(breach.worst()) + unit(rule.unit()));
        }
        String range = range(breach.allowedLow(), breach.allowedHigh());
        if (!range.isEmpty()) {
            parts.add("允许" + range + unit(rule.unit()));
        }
        if (breach.firstSecond() != Breach.NO_SECOND) {
            parts.add("第" + breach.firstSecond() + "至" + breach.lastSecond() + "秒内共" + breach.seconds() + "秒");
        }
        return parts.isEmpty() ? rule.label() : rule.label() + "（" + String.join("，", parts) + "）";
    }

    /** A unit as it stands behind a number. */
    public static String unit(String code) {
        return switch (code) {
            case "1e-6" -> "×10⁻⁶";
            case "1/m" -> "m⁻¹";
            default -> code;
        };
    }

    /** 不低于, 不高于 or both ends; empty without a bound. */
    public static String range(double low, double high) {
        if (Double.isNaN(low) && Double.isNaN(high)) {
            return "";
        }
        if (Double.isNaN(low)) {
            return "不高于" + number(high);
        }
        return Double.isNaN(high) ? "不低于" + number(low) : number(low) + "至" + number(high);
    }

    /** At most three decimals, no trailing zeros. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
