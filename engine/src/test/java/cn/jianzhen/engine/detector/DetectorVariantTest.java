package cn.jianzhen.engine.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorVariantTest {
    private static final Catalogue BUNDLED = Catalogue.bundled();
    private static final DetectorDefinition BASE = BUNDLED.find("line-overlap").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void runsOnTrialBesideWhatItChangesWithADigestOfItsOwn() {
        variant("line-overlap-p1", BASE.sha256(), Map.of("min_overlap_seconds", 90.0))
                .write(folder);
        Catalogue both = BUNDLED.including(folder);
        assertThat(both.problems()).isEmpty();
        assertThat(both.find("line-overlap")).contains(BASE);
        DetectorDefinition changed = both.find("line-overlap-p1").orElseThrow();
        assertThat(changed.status()).isEqualTo("trial");
        assertThat(changed.sha256()).isNotEqualTo(BASE.sha256());
        assertThat(changed.initialParameters().values())
                .containsEntry("min_overlap_seconds", 90L)
                .containsEntry("clock_tolerance_seconds", 120L);
        assertThat(changed.history().get(changed.history().size() - 1).text()).isEqualTo("it's quieter");
    }

    @Test
    void whatDoesNotFitIsNamedWithFileAndLineAndTheOthersGoOn() throws IOException {
        variant("line-overlap-p2", "another", Map.of("min_overlap_seconds", 90.0))
                .write(folder);
        variant("line-overlap-p3", BASE.sha256(), Map.of("no_such", 1.0)).write(folder);
        variant("line-overlap-p4", BASE.sha256(), Map.of("min_overlap_seconds", 1.5))
                .write(folder);
        Files.writeString(folder.resolve("line-overlap-p5.yaml"), "id: [");
        variant("line-overlap-p6", BASE.sha256(), Map.of("min_overlap_seconds", 30.0))
                .write(folder);
        Catalogue both = BUNDLED.including(folder);
        assertThat(both.detectors()).hasSize(BUNDLED.detectors().size() + 1);
        assertThat(both.find("line-overlap-p6")).isPresent();
        assertThat(both.problems())
                .extracting(problem -> Path.of(problem.file()).getFileName() + ":" + problem.line())
                .contains("line-overlap-p2.yaml:3", "line-overlap-p3.yaml:7", "line-overlap-p4.yaml:7");
    }

    @Test
    void aFolderThatIsNotThereAddsNothing() {
        assertThat(BUNDLED.including(folder.resolve("none")).detectors()).isEqualTo(BUNDLED.detectors());
    }

    private static DetectorVariant variant(String id, String sha256, Map<String, Double> values) {
        return new DetectorVariant(id, "line-overlap", sha256, 4, LocalDate.of(2026, 11, 24), values, "it's\nquieter");
    }
}
