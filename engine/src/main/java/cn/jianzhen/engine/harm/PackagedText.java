package cn.jianzhen.engine.harm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that travel inside the engine. */
final class PackagedText {
    private PackagedText() {}

    static String of(String file) {
        try (InputStream in = PackagedText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The engine was packaged without " + file + ": build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
