package cn.jianzhen.fences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("fence")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildGatesTest {
    /** Modules of checkstyle.xml that hold rules and are none. */
    private static final Set<String> FRAME = Set.of("Checker", "TreeWalker", "SuppressionSingleFilter");

    @SuppressWarnings("NullAway.Init")
    private PlantedRooms rooms;

    @BeforeAll
    void build() throws IOException, InterruptedException {
        rooms = PlantedRooms.build();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "planted, nothing",
        "clean, nothing",
        "format, spotless-maven-plugin:check",
        "style, maven-checkstyle-plugin:check",
        "warning, maven-compiler-plugin:compile",
        "bug, maven-compiler-plugin:compile",
        "test-warning, maven-compiler-plugin:testCompile",
        "test-bug, maven-compiler-plugin:testCompile"
    })
    void thePlantedRoomIsStoppedByItsGate(String room, String gate) {
        assertThat(rooms.stoppedBy(room))
                .as(room + ": see fences/target/planted/build.log")
                .isEqualTo(gate);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"style", "warning", "bug", "test-warning", "test-bug", "clean"})
    void everyMarkedLineIsCaughtAndNoOther(String room) throws IOException {
        List<Mark> marks = Mark.under(PlantedRooms.FOLDER.resolve(room));
        assertThat(rooms.complaintsOf(room).stream().map(complaint -> markOf(complaint, marks)))
                .as(room)
                .containsExactlyInAnyOrderElementsOf(marks);
    }

    @Test
    void everyMarkedFileIsMisformattedAndNoOther() throws IOException {
        assertThat(rooms.misformatted())
                .containsExactlyInAnyOrderElementsOf(Mark.under(PlantedRooms.FOLDER.resolve("format")).stream()
                        .map(Mark::file)
                        .toList());
    }

    @Test
    void everyRuleOfCheckstyleHasItsViolation() throws IOException {
        String configuration = Files.readString(Repository.ROOT.resolve(".mvn/checkstyle.xml"));
        Set<String> rules = Pattern.compile("<module name=\"(\\w+)\"")
                .matcher(configuration)
                .results()
                .map(match -> match.group(1))
                .filter(rule -> !FRAME.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
        Path style = PlantedRooms.FOLDER.resolve("style");
        assertThat(Mark.under(style).stream().map(Mark::what).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    /** The mark that foresaw the complaint, or the complaint itself. */
    private static Mark markOf(Mark complaint, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.file().equals(complaint.file())
                        && mark.line() == complaint.line()
                        && complaint.what().contains(mark.what()))
                .findFirst()
                .orElse(complaint);
    }
}
