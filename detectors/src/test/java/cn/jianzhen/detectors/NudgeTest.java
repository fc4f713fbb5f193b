package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.Parameter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NudgeTest {
    @Test
    void everyParameterIsHeldInPlaceByACase() throws SQLException {
        assertThat(loose(Room.catalogue())).isEmpty();
    }

    @Test
    void aParameterThatNoCaseHoldsIsCaught() throws SQLException {
        assertThat(loose(Catalogue.read(Room.planted())))
                .anySatisfy(text -> assertThat(text).startsWith("loose: min_seconds"))
                .noneSatisfy(text -> assertThat(text).startsWith("whole:"));
    }

    private static List<String> loose(Catalogue catalogue) throws SQLException {
        List<String> loose = new ArrayList<>();
        try (CaseStore store = new CaseStore()) {
            for (DetectorDefinition detector : catalogue.detectors()) {
                for (Parameter parameter : detector.parameters()) {
                    if (!held(store, detector, parameter, 1) && !held(store, detector, parameter, -1)) {
                        loose.add(detector.id() + ": " + parameter.name() + " may move by " + parameter.step()
                                + " either way and no case notices; add a hit or a near miss at its edge");
                    }
                }
            }
        }
        return loose;
    }

    private static boolean held(CaseStore store, DetectorDefinition detector, Parameter parameter, int direction)
            throws SQLException {
        double nudged = parameter.initial() + direction * parameter.step();
        var values = detector.initialParameters().with(parameter, nudged);
        for (DetectorCase given : DetectorCase.of(detector)) {
            // A case that fails anyway would hold nothing.
            var usual = store.run(given, detector, detector.initialParameters());
            var moved = store.run(given, detector, values);
            if (CaseCheck.differences(given, usual).isEmpty()
                    && !CaseCheck.differences(given, moved).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
