package cn.jianzhen.detectors;

import cn.jianzhen.engine.detector.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
