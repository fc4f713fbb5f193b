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

    static @Nullable Confidence ofCode(String code) {
        for (Confidence each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(code)) {
                return each;
            }
        }
        return null;
    }
}
