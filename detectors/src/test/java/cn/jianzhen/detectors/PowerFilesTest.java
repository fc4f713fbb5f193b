package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fence")
class PowerFilesTest {
    private static final String COMMAND = "./jianzhen power all --out detectors/power";
    private final Catalogue catalogue = Room.catalogue();

    @Test
    void everyDetectorInUseWasMeasured() {
        List<String> missing = new ArrayList<>();
        for (DetectorDefinition detector : catalogue.detectors()) {
            boolean used =
                    detector.status().equals("trial") || detector.status().equals("active");
            if (used && catalogue.power(detector.id()).isEmpty()) {
                missing.add(detector.id());
            }
        }
        assertThat(missing).as("run %s and commit detectors/power/", COMMAND).isEmpty();
    }

    /** A curve that can be read, of this detector and no later version of it; an older one says so on its page. */
    @Test
    void everyCurveBelongsToItsDetector() {
        for (DetectorDefinition detector : catalogue.detectors()) {
            catalogue.power(detector.id()).ifPresent(power -> belongs(power, detector));
        }
    }

    private static void belongs(PowerCurve power, DetectorDefinition detector) {
        assertThat(power.detectorId()).isEqualTo(detector.id());
        assertThat(power.measured().version()).isLessThanOrEqualTo(detector.version());
        if (power.measured().version() == detector.version()) {
            assertThat(power.schemes())
                    .as(detector.id())
                    .containsExactlyElementsOf(detector.aim().schemes());
        }
    }

    @Test
    void noCurveIsLeftOfADetectorThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(Room.folder().resolve("power"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("honest")))
                    .allMatch(name -> catalogue
                            .find(name.replaceFirst("\\.(csv|svg)$", ""))
                            .isPresent());
        }
    }
}
