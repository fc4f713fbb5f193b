package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.detectors.VersionLock.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fence")
class VersionLockTest {
    private static final Path FILE = Room.folder().resolve("version.lock.yaml");

    @Test
    void everyContentBelongsToItsVersion() throws IOException {
        VersionLock now = VersionLock.of(Room.catalogue().detectors());
        VersionLock locked = VersionLock.parse(Files.exists(FILE) ? Files.readString(FILE) : "");
        assertThat(locked.objections(now)).isEmpty();
        if (Boolean.getBoolean("lock.update")) {
            Files.writeString(FILE, now.text());
        }
        assertThat(Files.readString(FILE))
                .as("run ./mvnw test -pl detectors -am -Dlock.update=true and commit version.lock.yaml")
                .isEqualTo(now.text());
    }

    @Test
    void aChangeWithoutANewVersionIsRefused() {
        VersionLock locked = new VersionLock(Map.of("a", new Entry(1, "old")));
        assertThat(locked.objections(new VersionLock(Map.of("a", new Entry(1, "new")))))
                .hasSize(1);
        assertThat(locked.objections(new VersionLock(Map.of("a", new Entry(2, "new")))))
                .isEmpty();
    }
}
