package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.detector.Parameter;
import cn.jianzhen.engine.detector.ParameterValues;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NudgeTest {
    @Test
    void everyParameterIsHeldInPlaceByACase() {
        assertThat(loose(Room.detectors())).isEmpty();
    }

    @Test
    void aParameterThatNoCaseHoldsIsCaught() {
        assertThat(loose(Catalogue.read(Room.planted()).detectors()))
                .anySatisfy(text -> assertThat(text).startsWith("loose: min_seconds"))
                .noneSatisfy(text -> assertThat(text).startsWith("whole:"));
    }

    private static List<String> loose(List<DetectorDefinition> detectors) {
        return detectors.parallelStream().flatMap(NudgeTest::loose).toList();
    }

    private static Stream<String> loose(DetectorDefinition detector) {
        List<Parameter> open = new ArrayList<>(detector.parameters());
        try (CaseStore store = new CaseStore()) {
            for (DetectorCase given : DetectorCase.of(detector)) {
                store.during(given, detector, run -> open.removeAll(held(given, detector, List.copyOf(open), run)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(detector.id(), failure);
        }
        return open.stream()
                .map(parameter -> detector.id() + ": " + parameter.name() + " may move by " + parameter.step()
                        + " either way and no case notices; add a hit or a near miss at its edge");
    }

    private static List<Parameter> held(
            DetectorCase given,
            DetectorDefinition detector,
            List<Parameter> parameters,
            Function<ParameterValues, DetectorOutcome> run) {
        ParameterValues usual = detector.initialParameters();
        if (differs(given, run, usual)) {
            // A case that fails anyway holds nothing.
            return List.of();
        }
        return parameters.stream()
                .filter(parameter -> differs(given, run, nudged(usual, parameter, 1))
                        || differs(given, run, nudged(usual, parameter, -1)))
                .toList();
    }

    private static ParameterValues nudged(ParameterValues usual, Parameter parameter, int direction) {
        return usual.with(parameter, parameter.initial() + direction * parameter.step());
    }

    private static boolean differs(
            DetectorCase given, Function<ParameterValues, DetectorOutcome> run, ParameterValues values) {
        return !CaseCheck.differences(given, run.apply(values)).isEmpty();
    }
}
