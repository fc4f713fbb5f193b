package cn.jianzhen.simulator.power;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCsv;
import cn.jianzhen.engine.detector.PowerCurve;
import cn.jianzhen.simulator.fraud.Schemes;
import cn.jianzhen.simulator.world.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class PowerMeasurementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @TempDir
    private Path temporary;

    /** A gross deed is found where a faint one is not: a bad test broken off after 16 seconds, or after 75. */
    @Test
    void strongerFraudIsFoundMoreOften() throws IOException, ParserConfigurationException, SAXException {
        PowerCurve curve = measure("aborted-dirty-then-passed", 1500);

        assertThat(curve.points()).extracting(PowerCurve.Point::strength).containsExactly(0.0, 1.0);
        PowerCurve.Count faint = curve.points().getFirst().count();
        PowerCurve.Count gross = curve.points().getLast().count();
        assertThat(faint.of()).isGreaterThanOrEqualTo(5);
        assertThat(faint.found()).isLessThan(faint.of() / 2);
        assertThat(gross.found()).isGreaterThan(gross.of() * 3 / 4);
        assertThat(curve.honest().of()).isGreaterThan(1300);
        theFilesSayTheSame(curve);
    }

    private void theFilesSayTheSame(PowerCurve curve) throws IOException, ParserConfigurationException, SAXException {
        PowerFiles.write(curve, CATALOGUE, temporary);
        String csv = Files.readString(temporary.resolve(curve.detectorId() + ".csv"));
        assertThat(PowerCsv.parse(csv)).isEqualTo(curve);
        Document drawing = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(temporary.resolve(curve.detectorId() + ".svg").toFile());
        assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
                .contains(CATALOGUE.find(curve.detectorId()).orElseThrow().title());
        assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
                .contains("中止后重新检验：强度 0.0 检出");
    }

    @Test
    void theSameSeedGivesTheSameCurve() throws IOException {
        assertThat(measure("line-overlap", 250)).isEqualTo(measure("line-overlap", 250));
    }

    private PowerCurve measure(String id, int tests) throws IOException {
        DetectorDefinition detector = CATALOGUE.find(id).orElseThrow();
        Cities cities = Cities.of(Profile.DEMO, tests, 5, 1);
        return new PowerMeasurement(List.of(detector), cities, List.of(0.0, 1.0))
                .run(new CityTrial(CATALOGUE, Clock.systemUTC()), temporary.resolve("working"), DAY, share -> {})
                .getFirst();
    }

    @Test
    void theCatalogueHasAWordForEverySimulatedScheme() {
        List<String> words = new ArrayList<>(CATALOGUE.vocabulary().schemes().keySet());
        assertThat(words)
                .as("'schemes' of detectors/catalogue.yaml names what the simulator can commit")
                .containsExactlyInAnyOrderElementsOf(Schemes.all());
    }
}
