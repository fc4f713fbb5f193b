package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCsv;
import cn.jianzhen.engine.detector.PowerCurve;
import cn.jianzhen.engine.detector.PowerCurve.Measured;
import cn.jianzhen.simulator.power.HonestCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code power} and {@code honest} left in their folder, as tables. */
final class MeasuredSection {
    private final Path folder;
    private final List<DetectorDefinition> detectors;

    MeasuredSection(Path folder, List<DetectorDefinition> detectors) {
        this.folder = folder;
        this.detectors = detectors;
    }

    String power() throws IOException {
        List<PowerCurve> curves = new ArrayList<>();
        for (DetectorDefinition detector : detectors) {
            Path file = folder.resolve(detector.id() + ".csv");
            if (Files.exists(file)) {
                curves.add(PowerCsv.parse(Files.readString(file)));
            }
        }
        if (curves.isEmpty()) {
            return "Not measured for this page: there were no power curves.\n\n";
        }
        StringBuilder text = new StringBuilder(made(curves));
        MarkdownTable table = null;
        for (PowerCurve curve : curves) {
            for (String scheme : curve.schemes()) {
                table = table == null ? powerTable(curve, scheme) : table;
                table.row(cells(curve, scheme));
            }
        }
        return text.append(table == null ? "" : table).toString();
    }

    private static String made(List<PowerCurve> curves) {
        return curves.stream()
                .map(PowerCurve::measured)
                .map(measured ->
                        "Made by `./jianzhen power all --out detectors/power` on " + measured.day() + " with engine "
                                + measured.engineVersion() + ": cities of about " + measured.tests() + " tests, seeds "
                                + seeds(measured) + ".")
                .distinct()
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static String seeds(Measured measured) {
        return measured.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static MarkdownTable powerTable(PowerCurve curve, String scheme) {
        List<String> heads = new ArrayList<>(List.of("Detector", "Version", "Scheme"));
        curve.of(scheme).forEach(point -> heads.add("Strength " + point.strength()));
        return new MarkdownTable(heads.toArray(String[]::new));
    }

    private Object[] cells(PowerCurve curve, String scheme) {
        List<Object> cells =
                new ArrayList<>(List.of("`" + curve.detectorId() + "`", version(curve), "`" + scheme + "`"));
        curve.of(scheme)
                .forEach(point -> cells.add(MarkdownTable.brief(point.count().any())));
        return cells.toArray();
    }

    /** Older figures are shown as such. */
    private String version(PowerCurve curve) {
        int now = detectors.stream()
                .filter(detector -> detector.id().equals(curve.detectorId()))
                .mapToInt(DetectorDefinition::version)
                .findFirst()
                .orElseThrow();
        int then = curve.measured().version();
        return then == now ? Integer.toString(then) : then + " (now " + now + ", not measured again)";
    }

    String honest() throws IOException {
        Path file = folder.resolve("honest.csv");
        if (!Files.exists(file)) {
            return "Not measured for this page: there was no `honest.csv`.\n\n";
        }
        List<HonestCsv.Row> rows = HonestCsv.rows(Files.readString(file));
        MarkdownTable table = new MarkdownTable(
                "Detector",
                "Version",
                "Honest tests",
                "Findings",
                "of them hard",
                "Per 10,000",
                "95 % at most",
                "Allowed",
                "Verdict");
        rows.forEach(row -> table.row(
                "`" + row.get("detector_id") + "`",
                row.get("detector_version"),
                row.get("tests"),
                row.get("findings"),
                row.get("hard_findings"),
                row.get("per_10000"),
                row.get("at_most_95_per_10000"),
                row.get("bound_per_10000"),
                row.get("verdict")));
        TreeSet<String> made = new TreeSet<>();
        rows.forEach(row -> made.add("Made by `./jianzhen honest --out detectors/power` on " + row.get("measured_on")
                + " with engine " + row.get("engine_version") + ": cities of the kind `" + row.get("profile")
                + "`, seeds " + row.get("seeds") + "."));
        return String.join("\n", made) + "\n\n" + table;
    }
}
