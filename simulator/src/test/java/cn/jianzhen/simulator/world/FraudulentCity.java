package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.SimulatedPackage.Row;
import cn.jianzhen.simulator.fraud.FraudOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One city with every scheme in it, made once for all tests that look for the marks. */
final class FraudulentCity {
    static final long SEED = 7;

    private static final FraudulentCity ONLY = new FraudulentCity();

    private final SimulatedPackage made;
    private final Map<String, Row> inspections;
    private final Map<String, List<Row>> truth;

    private FraudulentCity() {
        try {
            Path folder = Files.createTempDirectory("jianzhen-city");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            made = SimulatedPackage.revised(folder.resolve("city"), SEED, 3000, new FraudOrder(0.005, 0.9, Set.of()));
            inspections = made.rows("inspections").stream()
                    .collect(Collectors.toMap(row -> row.get("report_no"), Function.identity()));
            truth = made.rows("truth").stream()
                    .collect(Collectors.groupingBy(row -> row.get("scheme"), TreeMap::new, Collectors.toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static FraudulentCity get() {
        return ONLY;
    }

    SimulatedPackage made() {
        return made;
    }

    Map<String, Row> inspections() {
        return inspections;
    }

    Map<String, List<Row>> truth() {
        return truth;
    }

    Set<String> reports(String scheme) {
        return subjects(scheme, "inspection");
    }

    Set<String> subjects(String scheme, String kind) {
        Set<String> found = truth.getOrDefault(scheme, List.of()).stream()
                .filter(row -> row.get("subject_kind").equals(kind))
                .map(row -> row.get("subject_id"))
                .collect(Collectors.toSet());
        assertThat(found).as("%s %s, seed %d", kind, scheme, SEED).isNotEmpty();
        return found;
    }

    /** What the truth notes after a word for every report of a scheme. */
    Map<String, String> notes(String scheme, String word) {
        return truth.getOrDefault(scheme, List.of()).stream()
                .filter(row -> row.get("subject_kind").equals("inspection"))
                .collect(Collectors.toMap(
                        row -> row.get("subject_id"),
                        row -> row.get("note").substring(word.length() + 1).split(" ", 2)[0]));
    }

    Row inspection(String report) {
        Row row = inspections.get(report);
        if (row == null) {
            throw new AssertionError("truth names " + report + " that is no inspection");
        }
        return row;
    }

    Map<String, List<Row>> details(String table, Set<String> reports) throws IOException {
        return made.rows(table, reports::contains).stream().collect(Collectors.groupingBy(row -> row.get("report_no")));
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
