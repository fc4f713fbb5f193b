package cn.jianzhen.fences;

import java.nio.file.Path;

/** Where things lie. */
final class Repository {
    /** The folder that holds all rooms. */
    static final Path ROOT = root();

    /** What is planted; no build but the fences' own reads it. */
    static final Path PLANTED = ROOT.resolve("fences/src/test/planted");

    private Repository() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("fences") ? here.getParent() : here;
    }
}
