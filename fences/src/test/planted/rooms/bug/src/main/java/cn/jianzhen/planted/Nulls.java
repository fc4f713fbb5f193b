package cn.jianzhen.planted;

import org.jspecify.annotations.Nullable;

/** Null where none was declared. */
final class Nulls {
    private String name; // caught: [NullAway]

    String surname() {
        return null; // caught: [NullAway]
    }

    int length(@Nullable String word) {
        return word.length(); // caught: [NullAway]
    }

    @Nullable
    String declared() {
        return name.isEmpty() ? null : name;
    }
}
