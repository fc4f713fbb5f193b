package cn.jianzhen.engine.store;

import cn.jianzhen.engine.pack.DuplicateKeys;
import cn.jianzhen.engine.pack.PackageException;
import cn.jianzhen.engine.pack.Problem;
import cn.jianzhen.engine.record.TableSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Merges one table's staged rows: new keys are added, equal rows ignored, changed rows kept as a new revision. */
final class TableMerge {
    private static final int DUPLICATES_SHOWN = 50;

    private final Connection connection;
    private final TableSchema table;
    private final String deliveryId;
    private final String incoming;
    private final String columns;
    private final String sameKey;
    private final List<String> values;

    TableMerge(Connection connection, TableSchema table, String deliveryId) {
        this.connection = connection;
        this.table = table;
        this.deliveryId = deliveryId;
        this.incoming = StagingSink.name(table);
        this.columns = String.join(", ", StoreTables.names(table));
        this.sameKey = StoreTables.key(table).stream()
                .map(key -> "old." + key + " = staged." + key)
                .collect(Collectors.joining(" AND "));
        this.values = StoreTables.names(table).stream()
                .filter(name -> !StoreTables.key(table).contains(name))
                .toList();
    }

    /** Folds rows that repeat another one exactly and returns how many; names every key with two different rows. */
    long foldRepeats() throws SQLException {
        String key = String.join(", ", StoreTables.key(table));
        String repeated = " FROM " + incoming + " GROUP BY " + key + " HAVING count(*) > 1";
        if (count("SELECT count(*) FROM (SELECT 1" + repeated + ")") == 0) {
            return 0;
        }
        refuseContradictions();
        return update("DELETE FROM " + incoming + " WHERE rowid NOT IN (SELECT min(rowid) FROM " + incoming
                + " GROUP BY " + key + ")");
    }

    private void refuseContradictions() throws SQLException {
        String key = String.join(", ", StoreTables.key(table));
        List<Problem> problems = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT concat_ws(',', " + key + "), "
                        + "arg_max(source_file, source_row), max(source_row), arg_min(source_file, source_row),"
                        + " min(source_row) FROM " + incoming + " GROUP BY " + key
                        + " HAVING count(DISTINCT row(" + columns + ")) > 1 ORDER BY 5 LIMIT " + DUPLICATES_SHOWN)) {
            while (found.next()) {
                problems.add(DuplicateKeys.rows(
                        table,
                        found.getString(1),
                        found.getString(2),
                        found.getLong(3),
                        found.getString(4),
                        found.getLong(5)));
            }
        }
        if (!problems.isEmpty()) {
            throw new PackageException(problems);
        }
    }

    /** Carries the merge out and counts. */
    ImportReport.TableCount merge() throws SQLException {
        long staged = count("SELECT count(*) FROM " + incoming);
        long before = count("SELECT count(*) FROM " + table.name());
        if (staged == 0) {
            return new ImportReport.TableCount(table.name(), table.title(), 0, 0, 0);
        }
        long revised = before == 0 ? 0 : revise();
        long added = update("INSERT INTO " + table.name() + " SELECT " + columns + ", 0, '" + deliveryId + "' FROM "
                + incoming + " staged" + (before == 0 ? "" : " ANTI JOIN " + table.name() + " old ON " + sameKey));
        return new ImportReport.TableCount(table.name(), table.title(), added, staged - added - revised, revised);
    }

    private long revise() throws SQLException {
        String differs = values.isEmpty()
                ? "false"
                : values.stream()
                        .map(name -> "old." + name + " IS DISTINCT FROM staged." + name)
                        .collect(Collectors.joining(" OR "));
        update("CREATE OR REPLACE TEMP TABLE revised AS SELECT staged.*, old.revision + 1 AS revision FROM " + incoming
                + " staged JOIN " + table.name() + " old ON " + sameKey + " WHERE " + differs);
        long revised = count("SELECT count(*) FROM revised");
        if (revised > 0) {
            keepOld();
        }
        return revised;
    }

    private void keepOld() throws SQLException {
        String oldRows = " FROM " + table.name() + " old JOIN revised staged ON " + sameKey;
        for (String name : values) {
            update("INSERT INTO row_changes SELECT '" + table.name() + "', concat_ws(',', " + oldKey() + "), '"
                    + name.replace("\"", "") + "', " + shown("old", name) + ", " + shown("staged", name)
                    + ", old.delivery_id, '" + deliveryId + "'" + oldRows + " WHERE old." + name
                    + " IS DISTINCT FROM staged." + name);
        }
        update("INSERT INTO " + table.name() + "_history SELECT old.*, '" + deliveryId + "'" + oldRows);
        update("DELETE FROM " + table.name() + " old USING revised staged WHERE " + sameKey);
        update("INSERT INTO " + table.name() + " SELECT " + columns + ", revision, '" + deliveryId + "' FROM revised");
    }

    private String oldKey() {
        return StoreTables.key(table).stream().map(key -> "old." + key).collect(Collectors.joining(", "));
    }

    private static String shown(String side, String name) {
        return name.equals("packed") ? "sha256(" + side + ".packed)" : "CAST(" + side + "." + name + " AS VARCHAR)";
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(sql)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
