package cn.jianzhen.platform.detection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** The probabilities that the engine adds to a finding's evidence, as people read them. */
final class Probability {
    /** By the name of the evidence: what it is called. */
    static final Map<String, String> LABELS = Map.of("p_value", "纯属偶然的概率", "q_value", "校正多次比较后的概率");

    private static final double HUNDRED_MILLIONTH = 1e-8;
    private static final double MILLIONTH = 1e-6;
    private static final double TEN_THOUSANDTH = 1e-4;

    private Probability() {}

    /** Small ones in words: nobody counts zeros. */
    static String text(double probability) {
        if (probability < HUNDRED_MILLIONTH) {
            return "小于亿分之一";
        }
        if (probability < MILLIONTH) {
            return "小于百万分之一";
        }
        if (probability < TEN_THOUSANDTH) {
            return "小于万分之一";
        }
        return new BigDecimal(probability * 100)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
