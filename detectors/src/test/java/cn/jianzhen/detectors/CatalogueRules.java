package cn.jianzhen.detectors;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.CatalogueProblem;
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

/** What a catalogue must keep besides being readable; every objection says what to do. */
record CatalogueRules(Path folder, Catalogue catalogue) {
    static CatalogueRules of(Path folder) {
        return new CatalogueRules(folder, Catalogue.read(folder));
    }

    List<String> unreadable() {
        return catalogue.problems().stream().map(CatalogueProblem::toString).toList();
    }

    List<String> unnamedFolders() throws IOException {
        List<String> named = catalogue.vocabulary().detectors();
        try (Stream<Path> folders = Files.list(folder.resolve("rules"))) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> !named.contains(name))
                    .map(name -> name + ": add the folder to 'detectors' of catalogue.yaml, or remove it")
                    .toList();
        }
    }

    List<String> outsidePortableSubset() {
        return catalogue.detectors().stream()
                .flatMap(detector -> Catalogue.outsidePortableSubset(detector).stream())
                .map(CatalogueProblem::toString)
                .toList();
    }

    /** A hit, a near miss, and one case for every innocent explanation that is called excluded. */
    List<String> missingCases() {
        List<String> missing = new ArrayList<>();
        for (DetectorDefinition detector : catalogue.detectors()) {
            List<DetectorCase> cases = DetectorCase.of(detector);
            Stream.of("hit", "near_miss")
                    .filter(kind ->
                            cases.stream().noneMatch(given -> given.kind().equals(kind)))
                    .forEach(kind -> missing.add(detector.id() + ": add a case of kind " + kind));
            detector.innocent().stream()
                    .filter(innocent -> innocent.excludedBy() != null)
                    .map(InnocentExplanation::id)
                    .filter(id -> cases.stream().noneMatch(given -> id.equals(given.excludes())))
                    .forEach(id -> missing.add(
                            detector.id() + ": add a case that 'excludes: " + id + "' and expects nothing"));
        }
        return missing;
    }

    /** Cases whose kind and expectation, or excluded explanation, contradict each other. */
    List<String> contradictoryCases() {
        List<String> wrong = new ArrayList<>();
        for (DetectorDefinition detector : catalogue.detectors()) {
            Set<String> known =
                    detector.innocent().stream().map(InnocentExplanation::id).collect(Collectors.toSet());
            for (DetectorCase given : DetectorCase.of(detector)) {
                boolean harmless = Set.of("innocent", "near_miss").contains(given.kind());
                if (harmless && (given.expect() == null || !given.expect().isEmpty())) {
                    wrong.add(given + ": call it 'hit' or 'open', or expect []");
                }
                if (given.excludes() != null && !known.contains(given.excludes())) {
                    wrong.add(given + ": declare '" + given.excludes() + "' under 'innocent'");
                }
            }
        }
        return wrong;
    }
}
