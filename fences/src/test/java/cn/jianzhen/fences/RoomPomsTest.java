package cn.jianzhen.fences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fence")
class RoomPomsTest {
    @Test
    void noRoomLoosensAGate() throws IOException {
        assertThat(RoomPoms.all()).hasSizeGreaterThan(5);
        for (Path pom : RoomPoms.all()) {
            assertThat(RoomPoms.loosened(Files.readString(pom)))
                    .as(pom.toString())
                    .isEmpty();
        }
    }

    @Test
    void aRoomThatLoosensEveryGateIsCaught() throws IOException {
        String pom = Files.readString(Repository.PLANTED.resolve("loose-room.xml"));
        assertThat(RoomPoms.loosened(pom))
                .containsExactly(
                        "enforcer.skip",
                        "checkstyle.skip",
                        "spotless.check.skip",
                        "maven.test.skip",
                        "test.groups",
                        "maven-compiler-plugin",
                        "maven-checkstyle-plugin",
                        "spotless-maven-plugin",
                        "maven-enforcer-plugin");
    }
}
