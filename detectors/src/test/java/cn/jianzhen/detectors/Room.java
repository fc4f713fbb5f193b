package cn.jianzhen.detectors;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where the analysts' files lie: the module's own folder. */
final class Room {
    private Room() {}

    static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("catalogue.yaml")) ? here : here.resolve("detectors");
    }

    /** Detectors that break the rules, laid out like the room itself. */
    static Path planted() {
        return folder().resolve("src/test/planted");
    }

    static Path docs() {
        return folder().resolveSibling("docs");
    }

    static Catalogue catalogue() {
        return Catalogue.read(folder());
    }

    /** All detectors, or those that the author works on: {@code -Ddetector=line-overlap,driver-overlap}. */
    static List<DetectorDefinition> detectors() {
        String wanted = System.getProperty("detector", "");
        Set<String> ids = Set.of(wanted.split(","));
        return catalogue().detectors().stream()
                .filter(detector -> wanted.isEmpty() || ids.contains(detector.id()))
                .toList();
    }
}
