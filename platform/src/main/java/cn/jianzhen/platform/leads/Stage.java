package cn.jianzhen.platform.leads;

import java.util.Locale;

/** How far people are with a lead. */
enum Stage {
    NEW("待研判"),
    ASSIGNED("已指派"),
    HANDED_OVER("已交办"),
    CONFIRMED("已确认"),
    DISMISSED("已排除");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** As it stands in the tables and in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String word() {
        return word;
    }

    static String word(String code) {
        return of(code).word();
    }

    /** Whether somebody has said what came of it. */
    boolean closed() {
        return this == CONFIRMED || this == DISMISSED;
    }
}
