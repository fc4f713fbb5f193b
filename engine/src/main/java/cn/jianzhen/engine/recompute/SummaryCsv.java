package cn.jianzhen.engine.recompute;

import cn.jianzhen.engine.finding.CsvRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code summary.csv}: one row per method, station and software version. */
public final class SummaryCsv {
    private static final List<String> HEADER = List.of(
            "by",
            "group",
            "tests",
            "items",
            "agreeing_pct",
            "median_last_digits",
            "max_last_digits",
            "broken_rules_pct",
            "vmas_factor",
            "vmas_factor_state");

    private SummaryCsv() {}

    public static void write(Summary summary, VmasReadings readings, Writer writer) throws IOException {
        CsvRow.write(HEADER, writer);
        for (Summary.By by : Summary.By.values()) {
            for (Map.Entry<String, Tally> group : summary.by(by).entrySet()) {
                CsvRow.write(cells(by, group.getKey(), group.getValue(), readings), writer);
            }
        }
    }

    private static List<String> cells(Summary.By by, String group, Tally tally, VmasReadings readings) {
        VersionFactor factor = by == Summary.By.SOFTWARE_VERSION
                ? readings.versions().stream()
                        .filter(each -> each.softwareVersion().equals(group))
                        .findFirst()
                        .orElse(null)
                : null;
        return List.of(
                by.name().toLowerCase(Locale.ROOT),
                group,
                String.valueOf(tally.tests()),
                String.valueOf(tally.items()),
                number(100 * tally.agreeingShare(), 2),
                number(tally.medianDeviation(), 2),
                number(tally.largestDeviation(), 2),
                number(100 * tally.brokenShare(), 2),
                factor == null ? "" : number(factor.factor(), 3),
                factor == null ? "" : factor.state().name().toLowerCase(Locale.ROOT));
    }

    static String number(double value, int decimals) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
