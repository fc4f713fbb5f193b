package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorDefinition.InnocentExplanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fence")
class CatalogueFenceTest {
    private final Catalogue catalogue = Room.catalogue();

    @Test
    void everyDetectorCanBeRead() {
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.detectors()).isNotEmpty();
    }

    @Test
    void theCatalogueNamesEveryFolder() throws IOException {
        try (Stream<Path> folders = Files.list(Room.folder().resolve("rules"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .as("add the folder to 'detectors' of catalogue.yaml, or remove it")
                    .containsExactlyInAnyOrderElementsOf(catalogue.vocabulary().detectors());
        }
    }

    @Test
    void everyQueryKeepsToThePortableSubset() {
        assertThat(catalogue.detectors().stream()
                        .flatMap(detector -> Catalogue.outsidePortableSubset(detector).stream()))
                .isEmpty();
    }

    @Test
    void everyDetectorShowsAHitAndANearMiss() {
        List<String> missing = new ArrayList<>();
        for (DetectorDefinition detector : catalogue.detectors()) {
            Set<String> kinds =
                    DetectorCase.of(detector).stream().map(DetectorCase::kind).collect(Collectors.toSet());
            for (String kind : List.of("hit", "near_miss")) {
                if (!kinds.contains(kind)) {
                    missing.add(detector.id() + ": add a case of kind " + kind);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyExcludedInnocentExplanationHasItsCase() {
        List<String> missing = new ArrayList<>();
        for (DetectorDefinition detector : catalogue.detectors()) {
            Set<String> played = DetectorCase.of(detector).stream()
                    .map(given -> String.valueOf(given.excludes()))
                    .collect(Collectors.toSet());
            detector.innocent().stream()
                    .filter(innocent -> innocent.excludedBy() != null && !played.contains(innocent.id()))
                    .forEach(innocent -> missing.add(
                            detector.id() + ": add a case that 'excludes: " + innocent.id() + "' and expects nothing"));
            Set<String> known =
                    detector.innocent().stream().map(InnocentExplanation::id).collect(Collectors.toSet());
            played.stream()
                    .filter(id -> !id.equals("null") && !known.contains(id))
                    .forEach(
                            id -> missing.add(detector.id() + ": a case excludes '" + id + "', which is not declared"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void anInnocentCaseExpectsNothing() {
        List<String> wrong = catalogue.detectors().stream()
                .flatMap(detector -> DetectorCase.of(detector).stream())
                .filter(given -> given.kind().equals("innocent") || given.kind().equals("near_miss"))
                .filter(given -> given.expect() == null || !given.expect().isEmpty())
                .map(given -> given + ": call it 'hit' or 'open', or expect []")
                .toList();
        assertThat(wrong).isEmpty();
    }
}
