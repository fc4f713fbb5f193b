package cn.jianzhen.engine.standard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a fact of the standard can be relied on. */
public enum Confidence {
    /** Stands in a document that was read. */
    READ,
    /** Recomputed on real per-second records and agreed. */
    COMPUTED,
    /** Recalled; check before relying on it. */
    MEMORY,
    /** Recalled with doubt. */
    WEAK,
    /** The project's own choice; no standard says so. */
    CHOICE;

    /** As in the standard's files and in {@code standard_verdicts.confidence}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one to rely on less; the project's own choice counts as certain, for we know what we chose. */
    public static Confidence lesser(Confidence a, Confidence b) {
        return rank(a) >= rank(b) ? a : b;
    }

    private static int rank(Confidence confidence) {
        return switch (confidence) {
            case READ, COMPUTED, CHOICE -> 0;
            case MEMORY -> 1;
            case WEAK -> 2;
        };
    }

    static @Nullable Confidence ofCode(String code) {
        for (Confidence each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(code)) {
                return each;
            }
        }
        return null;
    }
}
