package cn.jianzhen.simulator.inspection;

import java.util.Locale;

/** Outcome of a part of the inspection; NONE where that part did not take place. */
public enum Verdict {
    PASS,
    FAIL,
    ABORTED,
    INVALID,
    EXEMPT,
    NONE;

    public String code() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    public static Verdict of(boolean passed) {
        return passed ? PASS : FAIL;
    }
}
