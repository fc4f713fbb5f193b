package cn.jianzhen.engine.validity;

import java.util.Locale;

/** The verdict that the standard demands of a test. */
public enum Demand {
    /** 合格. */
    PASS("合格"),
    /** 不合格. */
    FAIL("不合格"),
    /** 检测无效: a condition was not kept, the test has to be done again. */
    INVALID("无效"),
    /** 无法重新计算: the record does not hold what the results need. */
    NOT_COMPUTABLE("无法重新计算");

    private final String label;

    Demand(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }

    /** As in {@code standard_verdicts.demanded}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
