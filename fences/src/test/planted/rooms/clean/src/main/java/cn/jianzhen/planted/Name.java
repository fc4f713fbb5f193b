package cn.jianzhen.planted;

import org.jspecify.annotations.Nullable;

/** A name and what may follow it. */
record Name(String word, @Nullable String suffix) {
    String full() {
        return suffix == null ? word : word + suffix;
    }
}
