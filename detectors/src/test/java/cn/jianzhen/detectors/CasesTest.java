package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class CasesTest {
    /** Stores that no case is using; as many as there are threads. */
    private final Queue<CaseStore> idle = new ConcurrentLinkedQueue<>();

    @AfterAll
    void close() throws SQLException {
        for (CaseStore store : idle) {
            store.close();
        }
    }

    private List<String> differences(DetectorCase given, DetectorDefinition detector) throws SQLException {
        CaseStore taken = idle.poll();
        CaseStore store = taken == null ? new CaseStore() : taken;
        try {
            return CaseCheck.differences(given, store.run(given, detector, detector.initialParameters()));
        } finally {
            idle.add(store);
        }
    }

    static Stream<Arguments> cases() {
        return Room.detectors().stream()
                .flatMap(detector -> DetectorCase.of(detector).stream().map(given -> Arguments.of(given, detector)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCaseHolds(DetectorCase given, DetectorDefinition detector) throws SQLException {
        assertThat(differences(given, detector)).as(given.toString()).isEmpty();
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
        assertThat(differences(wrong, detector)).singleElement().asString().startsWith(difference);
    }
}
