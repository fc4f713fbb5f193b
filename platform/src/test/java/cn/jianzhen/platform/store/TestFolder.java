package cn.jianzhen.platform.store;

import java.nio.file.Path;

/** Data folders for tests of other modules. */
public final class TestFolder {
    private TestFolder() {}

    /** Where the server's programs are unpacked, once for all runs. */
    static Path binaries() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "jianzhen-test-postgresql-" + System.getProperty("user.name"));
    }

    public static DataFolder of(Path path) {
        return new DataFolder(path.toString());
    }
}
