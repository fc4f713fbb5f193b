package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.DetectorDefinition;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
        return Room.catalogue().detectors().stream()
                .flatMap(detector -> DetectorCase.of(detector).stream().map(given -> Arguments.of(given, detector)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCaseHolds(DetectorCase given, DetectorDefinition detector) throws SQLException {
        var outcome = store.run(given, detector, detector.initialParameters());
        assertThat(CaseCheck.differences(given, outcome)).as(given.toString()).isEmpty();
    }
}
