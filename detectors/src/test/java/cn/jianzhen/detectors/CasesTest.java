package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
    private CaseStore store = unopened();

    @SuppressWarnings("NullAway") // Opened before the first test.
    private static CaseStore unopened() {
        return null;
    }

    @BeforeAll
    void open() throws SQLException {
        store = new CaseStore();
    }

    @AfterAll
    void close() throws SQLException {
        store.close();
    }

    static Stream<Arguments> cases() {
        return Room.detectors().stream()
                .flatMap(detector -> DetectorCase.of(detector).stream().map(given -> Arguments.of(given, detector)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCaseHolds(DetectorCase given, DetectorDefinition detector) throws SQLException {
        var outcome = store.run(given, detector, detector.initialParameters());
        assertThat(CaseCheck.differences(given, outcome)).as(given.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "分数写错了 | score: expected 0.5, was 0.9",
                "漏报的 | no finding about inspection:A",
                "误报的 | unexpected finding: 检验只有"
            })
    void aCaseThatDoesNotHoldIsCaught(String name, String difference) throws SQLException {
        DetectorDefinition detector =
                Catalogue.read(Room.planted()).find("wrong").orElseThrow();
        DetectorCase wrong = DetectorCase.of(detector).stream()
                .filter(given -> given.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(CaseCheck.differences(wrong, store.run(wrong, detector, detector.initialParameters())))
                .singleElement()
                .asString()
                .startsWith(difference);
    }
}
