package cn.jianzhen.engine.finding;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One row of an RFC 4180 file: cells quoted where they must be, none that a spreadsheet would run, CR LF at the end. */
public final class CsvRow {
    private CsvRow() {}

    public static void write(List<String> cells, Writer writer) throws IOException {
        String separator = "";
        for (String cell : cells) {
            writer.append(separator).append(quoted(SpreadsheetText.safe(cell)));
            separator = ",";
        }
        writer.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
