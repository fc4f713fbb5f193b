package cn.jianzhen.platform.store;

import java.nio.file.Path;

/** Data folders for tests of other modules. */
public final class TestFolder {
    private TestFolder() {}

    public static DataFolder of(Path path) {
        return new DataFolder(path.toString());
    }
}
