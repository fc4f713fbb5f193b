package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.detector.PowerCurve.Measured;
import cn.jianzhen.engine.detector.PowerCurve.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A power curve as a CSV file: one row for each scheme and strength, and one, with the scheme {@value #HONEST}, for the honest
 * tests. Every row repeats how it was measured, so that rows can be put together and sorted in any spreadsheet.
 */
public final class PowerCsv {
    /** Stands in the column {@code scheme} where nobody cheated. */
    public static final String HONEST = "honest";

    private static final String HEADER =
            "detector_id,detector_version,detector_sha256,engine_version,measured_on,city_tests,"
                    + "seeds,scheme,strength,counted,found,found_hard,share,low_95,high_95";
    private static final int WIDTH = HEADER.split(",", -1).length;

    private PowerCsv() {}

    /** The file's text. */
    public static String text(PowerCurve curve) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Point point : curve.points()) {
            row(text, curve, point.scheme(), String.format(Locale.ROOT, "%.1f", point.strength()), point.count());
        }
        row(text, curve, HONEST, "", curve.honest());
        return text.toString();
    }

    private static void row(StringBuilder text, PowerCurve curve, String scheme, String strength, Count count) {
        Measured measured = curve.measured();
        String seeds = measured.seeds().stream().map(String::valueOf).collect(Collectors.joining(" "));
        text.append(String.join(
                ",",
                curve.detectorId(),
                Integer.toString(measured.version()),
                measured.sha256(),
                measured.engineVersion(),
                measured.day().toString(),
                Integer.toString(measured.tests()),
                seeds,
                scheme,
                strength));
        text.append(String.format(
                Locale.ROOT,
                ",%d,%d,%d,%.6f,%.6f,%.6f\n",
                count.of(),
                count.found(),
                count.hard(),
                count.any().share(),
                count.any().low(),
                count.any().high()));
    }

    /** Reads such a text; IllegalArgumentException, with the line, for any other. */
    public static PowerCurve parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("line 1: not the header of a power curve");
        }
        List<Point> points = new ArrayList<>();
        Count honest = Count.NONE;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = cells(lines.get(i), i + 1);
            Count count = new Count(Long.parseLong(cells[9]), Long.parseLong(cells[10]), Long.parseLong(cells[11]));
            if (cells[7].equals(HONEST)) {
                honest = honest.plus(count);
            } else {
                points.add(new Point(cells[7], Double.parseDouble(cells[8]), count));
            }
        }
        String[] first = cells(lines.get(1), 2);
        Measured measured = new Measured(
                Integer.parseInt(first[1]),
                first[2],
                first[3],
                LocalDate.parse(first[4]),
                Integer.parseInt(first[5]),
                Arrays.stream(first[6].split(" ")).map(Long::valueOf).toList());
        return new PowerCurve(first[0], measured, points, honest);
    }

    private static String[] cells(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != WIDTH) {
            throw new IllegalArgumentException("line " + number + ": " + cells.length + " cells, expected " + WIDTH);
        }
        return cells;
    }
}
