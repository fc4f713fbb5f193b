package cn.jianzhen.engine.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.detector.PowerCurve.Measured;
import cn.jianzhen.engine.detector.PowerCurve.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCsvTest {
    private static final PowerCurve CURVE = new PowerCurve(
            "good",
            new Measured(2, "ab12", "0.1.0", LocalDate.of(2026, 11, 24), 24_000, List.of(8001L, 8002L)),
            List.of(
                    new Point("too_short", 0, new Count(40, 10, 4)),
                    new Point("too_short", 0.5, new Count(50, 50, 50)),
                    new Point("much_too_short", 0, new Count(7, 0, 0))),
            new Count(48_000, 3, 0));

    @Test
    void aCurveIsReadAsItWasWritten() {
        assertThat(PowerCsv.parse(PowerCsv.text(CURVE))).isEqualTo(CURVE);
        assertThat(CURVE.schemes()).containsExactly("too_short", "much_too_short");
        assertThat(CURVE.of("too_short")).hasSize(2);
    }

    @Test
    void eachRowStandsAlone() {
        List<String> lines = PowerCsv.text(CURVE).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1))
                .startsWith("good,2,ab12,0.1.0,2026-11-24,24000,8001 8002,too_short,0.0,40,10,4,0.250000,");
        assertThat(lines.get(4)).contains(",honest,,48000,3,0,");
    }

    @Test
    void theLimitsOfTheShareAreWritten() {
        String[] cells = PowerCsv.text(CURVE).lines().toList().get(1).split(",", -1);
        assertThat(Double.parseDouble(cells[13])).isCloseTo(0.127, within(1e-3));
        assertThat(Double.parseDouble(cells[14])).isCloseTo(0.412, within(1e-3));
    }

    @Test
    void anotherFileIsRefusedWithItsLine() {
        assertThatThrownBy(() -> PowerCsv.parse("a,b\n1,2\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> PowerCsv.parse(PowerCsv.text(CURVE) + "good,2\n"))
                .hasMessageContaining("line 6");
    }

    @Test
    void theCatalogueHandsOutWhatWasMeasured(@TempDir Path folder) throws IOException {
        PlantedCatalogue.write(folder, "good", PlantedCatalogue.YAML.replace("{id}", "good"));
        PlantedCatalogue.words(folder, "good");
        assertThat(Catalogue.read(folder).power("good")).isEmpty();
        Files.writeString(Files.createDirectories(folder.resolve("power")).resolve("good.csv"), PowerCsv.text(CURVE));
        assertThat(Catalogue.read(folder).power("good")).contains(CURVE);
    }
}
