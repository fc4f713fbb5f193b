package cn.jianzhen.seal.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The rows of a table of the store as gzipped CSV, and back into an empty store. Values go through DuckDB's own text, which gives
 * every number and time back exactly. Packed records are no part of it: no query reads them.
 */
final class SealedTable {
    /** A null is an empty cell, an empty text is a pair of quotes. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setNullString("")
            .get();

    private record Column(String name, String type) {
        String quoted() {
            return '"' + name + '"';
        }
    }

    private SealedTable() {}

    /** All rows; the order is that of all columns, so that the same rows give the same bytes. */
    static byte[] of(DuckDBConnection connection, String table) throws SQLException, IOException {
        return of(connection, table, "true");
    }

    /** The rows of which a condition holds. */
    static byte[] of(DuckDBConnection connection, String table, String condition) throws SQLException, IOException {
        List<Column> columns = columns(connection, table);
        String all = columns.stream()
                .map(column -> "CAST(" + column.quoted() + " AS VARCHAR)")
                .collect(Collectors.joining(", "));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
                CSVPrinter rows = new CSVPrinter(out, FORMAT);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT " + all + " FROM " + table + " WHERE " + condition + " ORDER BY ALL")) {
            rows.printRecord(columns.stream().map(Column::name).toList());
            while (found.next()) {
                List<Object> cells = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    cells.add(found.getString(i));
                }
                rows.printRecord(cells);
            }
        }
        return bytes.toByteArray();
    }

    /** Puts the rows into the table of that name, which must be empty. */
    static void into(DuckDBConnection connection, String table, byte[] gzipped)
            throws SQLException, IOException, BentPackage {
        List<Column> columns = columns(connection, table);
        String staged =
                columns.stream().map(column -> column.quoted() + " VARCHAR").collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE sealed_rows (" + staged + ")");
            try (DuckDBAppender rows = connection.createAppender("sealed_rows");
                    CSVParser read = CSVParser.parse(
                            new InputStreamReader(
                                    new GZIPInputStream(new ByteArrayInputStream(gzipped)), StandardCharsets.UTF_8),
                            FORMAT)) {
                append(read, columns, table, rows);
            }
            statement.execute("INSERT INTO " + table + " (" + names(columns) + ") SELECT "
                    + columns.stream()
                            .map(column -> "CAST(" + column.quoted() + " AS " + column.type() + ")")
                            .collect(Collectors.joining(", "))
                    + " FROM sealed_rows");
            statement.execute("DROP TABLE sealed_rows");
        }
    }

    private static void append(CSVParser read, List<Column> columns, String table, DuckDBAppender rows)
            throws SQLException, BentPackage {
        for (CSVRecord row : read) {
            if (row.getRecordNumber() == 1) {
                if (!row.toList().equals(columns.stream().map(Column::name).toList())) {
                    throw new BentPackage("表 " + table + " 的列与本程序不同：请用封存时的程序版本核验");
                }
                continue;
            }
            rows.beginRow();
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.get(i);
                if (cell == null) {
                    rows.appendNull();
                } else {
                    rows.append(cell);
                }
            }
            rows.endRow();
        }
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    private static List<Column> columns(DuckDBConnection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT column_name, data_type"
                        + " FROM information_schema.columns WHERE table_name = ? AND data_type <> 'BLOB' ORDER BY ordinal_position")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return columns;
    }
}
