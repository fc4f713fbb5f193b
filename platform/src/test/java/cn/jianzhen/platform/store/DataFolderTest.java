package cn.jianzhen.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path parent;

    @Test
    void aNewFolderIsClosedToOtherUsers() throws IOException {
        try (DataFolder folder = TestFolder.of(parent.resolve("city"))) {
            assertThat(Files.getPosixFilePermissions(folder.root()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aSecondPlatformOnTheSameFolderIsRefusedUntilTheFirstIsGone() throws IOException {
        try (DataFolder first = TestFolder.of(parent)) {
            assertThatThrownBy(() -> TestFolder.of(first.root()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("正被另一个检真平台使用");
        }
        TestFolder.of(parent).close();
    }

    @Test
    void aSecretIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        try (DataFolder folder = TestFolder.of(parent)) {
            assertThat(folder.secret("s").readOrCreate(() -> "one")).isEqualTo("one");
            assertThat(folder.secret("s").readOrCreate(() -> "two")).isEqualTo("one");
            assertThat(Files.getPosixFilePermissions(folder.secret("s").path()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
