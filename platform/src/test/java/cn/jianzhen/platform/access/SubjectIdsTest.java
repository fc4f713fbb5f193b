package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectIdsTest {
    private static final Scope DECIDING = Scope.wholeCity();
    private static final Scope LOOKING = Scope.wholeCity().masked(Masking.ALL);

    @TempDir
    private Path path;

    @Test
    void aPersonalIdLeavesInAFormThatOnlyThePlatformOpens() throws IOException {
        String outside;
        try (DataFolder folder = TestFolder.of(path)) {
            SubjectIds ids = new SubjectIds(folder);
            outside = ids.outside("phone", "15400000002");
            assertThat(outside).matches("~[A-Za-z0-9_-]+").doesNotContain("154");
            assertThat(ids.outside("phone", "15400000002")).isEqualTo(outside);
            assertThat(ids.outside("phone", "15400000003")).isNotEqualTo(outside);
            assertThat(ids.outside("station", "S-A")).isEqualTo("S-A");
        }
        try (DataFolder folder = TestFolder.of(path)) {
            assertThat(new SubjectIds(folder).inside(LOOKING, "phone", outside)).isEqualTo("15400000002");
        }
    }

    @Test
    void aGuessedNumberIsNotConfirmedToWhoMayNotSeeIt() throws IOException {
        try (DataFolder folder = TestFolder.of(path)) {
            SubjectIds ids = new SubjectIds(folder);
            assertThat(ids.inside(DECIDING, "vehicle", "LAAAAAAA0AA000001")).isEqualTo("LAAAAAAA0AA000001");
            assertThatThrownBy(() -> ids.inside(LOOKING, "vehicle", "LAAAAAAA0AA000001"))
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(() -> ids.inside(DECIDING, "phone", "15400000002"))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void whatThePlatformDidNotMakeIsNotFound(@TempDir Path other) throws IOException {
        try (DataFolder folder = TestFolder.of(path);
                DataFolder another = TestFolder.of(other)) {
            SubjectIds ids = new SubjectIds(folder);
            String mine = ids.outside("phone", "15400000002");
            for (String text : new String[] {"~", "~x", "~****", mine + "A", mine.replace(mine.charAt(9), 'x')}) {
                assertThatThrownBy(() -> ids.inside(DECIDING, "phone", text))
                        .as(text)
                        .isInstanceOf(Problem.class);
            }
            assertThatThrownBy(() -> ids.inside(DECIDING, "vehicle", mine)).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> new SubjectIds(another).inside(DECIDING, "phone", mine))
                    .isInstanceOf(Problem.class);
        }
    }
}
