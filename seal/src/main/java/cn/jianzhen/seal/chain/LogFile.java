package cn.jianzhen.seal.chain;

import cn.jianzhen.engine.finding.CsvRow;
import cn.jianzhen.engine.finding.SpreadsheetText;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A log as a CSV file that people can read too (UTF-8, RFC 4180). A name that somebody typed at the door must not run in a spreadsheet:
 * such cells get an apostrophe, which is taken off again when the log is checked.
 */
public final class LogFile {
    private static final List<String> COLUMNS =
            List.of("number", "at", "actor", "action", "subject", "details", "previous", "digest");

    private LogFile() {}

    public static void writeHead(Writer out) throws IOException {
        CsvRow.write(COLUMNS, out);
    }

    public static void write(Entry entry, Writer out) throws IOException {
        CsvRow.write(
                List.of(
                        Long.toString(entry.number()),
                        entry.at().toString(),
                        SpreadsheetText.written(entry.actor()),
                        SpreadsheetText.written(entry.action()),
                        SpreadsheetText.written(entry.subject()),
                        SpreadsheetText.written(entry.details()),
                        entry.previous(),
                        entry.digest()),
                out);
    }

    /** Gives every entry in the file's order; IOException with row and remedy when it is no log file. */
    public static void read(Path file, Consumer<Entry> entries) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.RFC4180.parse(in)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1) {
                    requireHead(row, file);
                } else {
                    entries.accept(entry(row, file));
                }
            }
        }
    }

    private static void requireHead(CSVRecord row, Path file) throws IOException {
        if (!row.toList().equals(COLUMNS)) {
            throw new IOException(file + " 不是检真导出的审计日志：首行应为 " + String.join(",", COLUMNS));
        }
    }

    private static Entry entry(CSVRecord row, Path file) throws IOException {
        if (row.size() != COLUMNS.size()) {
            throw unreadable(row, file, null);
        }
        try {
            return new Entry(
                    Long.parseLong(row.get(0)),
                    Instant.parse(row.get(1)),
                    SpreadsheetText.read(row.get(2)),
                    SpreadsheetText.read(row.get(3)),
                    SpreadsheetText.read(row.get(4)),
                    SpreadsheetText.read(row.get(5)),
                    row.get(6),
                    row.get(7));
        } catch (NumberFormatException | DateTimeParseException bad) {
            throw unreadable(row, file, bad);
        }
    }

    private static IOException unreadable(
            CSVRecord row, Path file, @org.jspecify.annotations.Nullable Exception cause) {
        return new IOException(file + " 第 " + row.getRecordNumber() + " 行不是日志条目：该文件被改动过或已损坏，请重新从平台导出后比对", cause);
    }
}
