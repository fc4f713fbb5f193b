package cn.jianzhen.engine.store;

import cn.jianzhen.engine.pack.DuplicateKeys;
import cn.jianzhen.engine.pack.PackageException;
import cn.jianzhen.engine.record.TableSchema;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Joins tests whose seconds did not stand together: split over files, or rows in any order. */
final class PieceMerge {
    private final DuckDBConnection connection;
    private final TableSchema table;
    private final String incoming;
    private final TraceBuilder builder = new TraceBuilder();

    PieceMerge(DuckDBConnection connection, TableSchema table) {
        this.connection = connection;
        this.table = table;
        this.incoming = StagingSink.name(table);
    }

    void joinPieces() throws SQLException {
        List<String> reports = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT report_no FROM " + incoming + " GROUP BY report_no HAVING count(*) > 1")) {
            while (found.next()) {
                reports.add(found.getString(1));
            }
        }
        if (reports.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE pieces AS SELECT * FROM " + incoming
                    + " WHERE report_no IN (SELECT report_no FROM " + incoming
                    + " GROUP BY report_no HAVING count(*) > 1)");
            statement.execute("DELETE FROM " + incoming + " WHERE report_no IN (SELECT report_no FROM pieces)");
        }
        try (DuckDBAppender appender = connection.createAppender("temp", "main", incoming);
                PreparedStatement pieces = connection.prepareStatement(
                        "SELECT packed, source_file, source_row FROM pieces WHERE report_no = ? ORDER BY first_t")) {
            for (String report : reports) {
                join(report, pieces, appender);
            }
        }
    }

    private void join(String report, PreparedStatement pieces, DuckDBAppender appender) throws SQLException {
        builder.clear();
        String file = "";
        long row = 0;
        pieces.setString(1, report);
        try (ResultSet piece = pieces.executeQuery()) {
            while (piece.next()) {
                builder.addAll(Trace.decode(piece.getBytes(1)));
                file = piece.getString(2);
                row = piece.getLong(3);
            }
        }
        int contradiction = builder.sortAndFold();
        if (contradiction >= 0) {
            throw new PackageException(List.of(DuplicateKeys.second(table, file, row, report, contradiction)));
        }
        byte[] packed = builder.pack();
        int[] seconds = Trace.decode(packed).seconds();
        appender.beginRow()
                .append(report)
                .append(seconds.length)
                .append(seconds[0])
                .append(seconds[seconds.length - 1])
                .append(packed)
                .append(file)
                .append(row)
                .endRow();
    }
}
