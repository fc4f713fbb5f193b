package cn.jianzhen.engine.recompute;

import cn.jianzhen.engine.finding.CsvRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** {@code recomputed.csv}: one row per reported figure. */
public final class RecomputedCsv {
    private static final List<String> HEADER = List.of(
            "report_no",
            "item",
            "reported",
            "recomputed",
            "unit",
            "tolerance",
            "agrees",
            "rules_broken",
            "version_factor");

    private final Writer writer;

    /** Writes the header. The caller closes the writer. */
    public RecomputedCsv(Writer writer) throws IOException {
        this.writer = writer;
        CsvRow.write(HEADER, writer);
    }

    /** Appends a test; throws UncheckedIOException, so that it can be handed out as a consumer. */
    public void write(ComparedTest test) {
        try {
            for (ComparedItem each : test.items()) {
                CsvRow.write(cells(each), writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell is empty where nothing was reported or could be computed. */
    private static List<String> cells(ComparedItem item) {
        return List.of(
                item.reportNo(),
                item.item(),
                number(item.reported(), item.lastDigit()),
                number(item.recomputed(), item.lastDigit() / 100),
                item.unit(),
                number(item.tolerance(), item.lastDigit() / 100),
                item.isComparable() ? String.valueOf(item.agrees()) : "",
                String.join(";", item.rulesBroken()),
                item.factor() == 1 ? "" : number(item.factor(), 0.001));
    }

    private static String number(double value, double step) {
        if (Double.isNaN(value)) {
            return "";
        }
        int decimals = Double.isNaN(step) ? 4 : (int) Math.max(0, Math.round(-Math.log10(step)));
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
