package cn.jianzhen.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The measuring package beside the checkout; tests that need it are skipped with a message where it is absent. */
public final class SharedSample {
    private static final Path SHARED = Path.of("../../shared");

    private SharedSample() {}

    public static Path sample() {
        return folder("sample");
    }

    public static Path revision() {
        return folder("sample-revision");
    }

    private static Path folder(String name) {
        Path folder = SHARED.resolve(name);
        assumeTrue(Files.isDirectory(folder), "skipped: the sample package is not at " + folder.toAbsolutePath());
        return folder;
    }
}
