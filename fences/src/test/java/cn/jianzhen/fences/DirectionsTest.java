package cn.jianzhen.fences;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.FailureReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("fence")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectionsTest {
    private static final Path PLANTED = Repository.PLANTED.resolve("directions");
    private static final Pattern PLACE = Pattern.compile("\\((\\w+\\.java:\\d+)\\)");

    @SuppressWarnings("NullAway.Init")
    private JavaClasses production;

    @BeforeAll
    void readTheRooms() {
        production = RoomClasses.production();
    }

    static List<Direction> directions() {
        return Direction.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("directions")
    void theRoomsKeepTheDirection(Direction direction) {
        direction.rule().check(production);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("directions")
    void everyMarkedLineIsCaughtAndNoOther(Direction direction, @TempDir Path target) throws IOException {
        Path folder = PLANTED.resolve(direction.name());
        FailureReport report =
                direction.rule().evaluate(RoomClasses.planted(folder, target)).getFailureReport();
        Set<String> caught = report.getDetails().stream()
                .flatMap(detail -> PLACE.matcher(detail).results())
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(caught)
                .as(report.toString())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        Mark.under(folder).stream().map(DirectionsTest::place).toList());
    }

    /** ArchUnit gives a class as a whole the line 0. */
    private static String place(Mark mark) {
        return Path.of(mark.file()).getFileName() + ":" + (mark.what().equals("class") ? 0 : mark.line());
    }

    @Test
    void everyPlantedFolderBelongsToADirection() throws IOException {
        try (Stream<Path> folders = Files.list(PLANTED)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Direction.all().stream().map(Direction::name).toList());
        }
    }

    @Test
    void theTableNamesThePackagesThatThereAre() {
        String root = "cn.jianzhen.engine.";
        Set<String> packages = production.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(root))
                .map(name -> name.substring(root.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        assertThat(PackageTable.under("Packages of the engine").uses().keySet())
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void theClassesOfEveryRoomAreLookedAt() {
        Set<String> rooms = production.stream()
                .map(type -> type.getPackageName().split("\\.", -1))
                .map(names -> names.length > 2 ? names[2] : "")
                .collect(Collectors.toSet());
        assertThat(rooms).containsExactlyInAnyOrder("engine", "simulator", "seal", "platform");
    }
}
