package cn.jianzhen.detectors;

import static java.util.Map.entry;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.detector.DetectorRunner;
import cn.jianzhen.engine.detector.DetectorSandbox;
import cn.jianzhen.engine.detector.ParameterValues;
import cn.jianzhen.engine.detector.RunContext;
import cn.jianzhen.engine.feature.FeatureColumn;
import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.ColumnType;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import cn.jianzhen.engine.standard.Standard;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A store in memory that holds one case at a time; what a row does not say is the schema's typical value. */
final class CaseStore implements AutoCloseable {
    private static final String TYPICAL_DAY = "2024-10-08T";
    private static final Map<String, String> FEATURES = features();
    private static final Map<String, String> RECOMPUTED =
            Map.of("report_no", "", "item", "", "value", "DOUBLE", "tolerance", "DOUBLE", "note", "");

    private static final Map<String, String> TWINS = Map.ofEntries(
            entry("report_no", "VARCHAR"),
            entry("other_report_no", "VARCHAR"),
            entry("aligned_rows", "INTEGER"),
            entry("lag_seconds", "INTEGER"),
            entry("motion_lively", "INTEGER"),
            entry("motion_equal", "INTEGER"),
            entry("motion_alike", "INTEGER"),
            entry("exhaust_lively", "INTEGER"),
            entry("exhaust_equal", "INTEGER"),
            entry("exhaust_alike", "INTEGER"),
            entry("same_seconds", "INTEGER"),
            entry("longest_run_s", "INTEGER"));

    private static final Map<String, String> BREACHES = Map.ofEntries(
            entry("report_no", "VARCHAR"),
            entry("rule", "VARCHAR"),
            entry("level", "VARCHAR"),
            entry("consequence", "VARCHAR"),
            entry("confidence", "VARCHAR"),
            entry("first_second", "INTEGER"),
            entry("last_second", "INTEGER"),
            entry("seconds", "INTEGER"),
            entry("worst", "DOUBLE"),
            entry("allowed_low", "DOUBLE"),
            entry("allowed_high", "DOUBLE"));
    private static final Map<String, String> VERDICTS = Map.of(
            "report_no", "VARCHAR",
            "demanded", "VARCHAR",
            "reported", "VARCHAR",
            "contradicts", "BOOLEAN",
            "confidence", "VARCHAR",
            "reasons", "VARCHAR");

    private final Schema schema = Schema.bundled();
    private final Connection connection;
    private final DetectorRunner runner;

    CaseStore() throws SQLException {
        Properties oneThread = new Properties();
        // A case is a handful of rows; a second thread would only wait for the first.
        oneThread.setProperty("threads", "1");
        connection = DriverManager.getConnection("jdbc:duckdb:", oneThread);
        DetectorSandbox.lock(connection, "512MB");
        try (Statement statement = connection.createStatement()) {
            for (TableSchema table : schema.tables()) {
                statement.execute("CREATE TABLE " + table.name() + " (" + columns(table) + ")");
            }
            statement.execute(
                    "CREATE TABLE features (report_no VARCHAR, " + String.join(", ", FEATURES.keySet()) + ")");
            statement.execute("CREATE TABLE recomputed_results"
                    + " (report_no VARCHAR, item VARCHAR, value DOUBLE, tolerance DOUBLE, note VARCHAR)");
            statement.execute("CREATE TABLE rule_breaches (" + typed(BREACHES) + ")");
            statement.execute("CREATE TABLE standard_verdicts (" + typed(VERDICTS) + ")");
            statement.execute("CREATE TABLE trace_twins (" + typed(TWINS) + ")");
            statement.execute("CREATE TABLE row_changes (table_name VARCHAR, row_key VARCHAR, column_name VARCHAR,"
                    + " old_value VARCHAR, new_value VARCHAR, old_delivery_id VARCHAR, new_delivery_id VARCHAR)");
        }
        runner = new DetectorRunner(
                connection, new RunContext("case", "0", "case"), Duration.ofSeconds(20), Clock.systemUTC());
    }

    /** Column with type, and its ordinary value; what no detector read when this was written has none. */
    private static Map<String, String> features() {
        Map<String, String> features = new LinkedHashMap<>();
        features.put("trace_rows INTEGER", "38");
        features.put("trace_seconds INTEGER", "38");
        features.put("trace_longest_gap_s INTEGER", "1");
        features.put("trace_expected_s INTEGER", "34");
        features.put("trace_missing_phases VARCHAR", "");
        features.put("trace_short_by_s INTEGER", "0");
        features.put("trace_hash_motion VARCHAR", "-");
        features.put("trace_hash_gas VARCHAR", "-");
        features.put("trace_hash_load VARCHAR", "-");
        features.put("trace_distinct_rpm INTEGER", "30");
        features.put("trace_distinct_gas INTEGER", "30");
        Features.of(Standard.packaged()).columns().stream()
                .map(CaseStore::column)
                .forEach(column -> features.putIfAbsent(column, "-"));
        return features;
    }

    private static String typed(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String column(FeatureColumn feature) {
        return feature.name()
                + switch (feature.type()) {
                    case INTEGER -> " INTEGER";
                    case DECIMAL -> " DOUBLE";
                    case TEXT -> " VARCHAR";
                };
    }

    private static String columns(TableSchema table) {
        if (table.packed() != null) {
            return table.packed().by() + " VARCHAR, row_count INTEGER";
        }
        return table.columns().stream()
                .map(column -> '"' + column.name() + "\" " + column.type().sqlType())
                .collect(Collectors.joining(", "));
    }

    /** What is done while a case's rows are in the store. */
    interface Attempts<T> {
        T with(Function<ParameterValues, DetectorOutcome> run) throws SQLException;
    }

    DetectorOutcome run(DetectorCase given, DetectorDefinition detector, ParameterValues parameters)
            throws SQLException {
        return during(given, detector, run -> run.apply(parameters));
    }

    /** Puts the case's rows in once, lets the detector run as often as wanted, and takes the rows out again. */
    <T> T during(DetectorCase given, DetectorDefinition detector, Attempts<T> attempts) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (Map.Entry<String, List<Map<String, String>>> table :
                    withVehicles(given.given()).entrySet()) {
                insert(table.getKey(), table.getValue());
            }
            return attempts.with(parameters -> runner.run(detector, parameters));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Every inspected car is registered, whether the case says so or not. */
    private static Map<String, List<Map<String, String>>> withVehicles(Map<String, List<Map<String, String>>> given) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>(given);
        List<Map<String, String>> vehicles = new ArrayList<>(given.getOrDefault("vehicles", List.of()));
        Set<String> known = new LinkedHashSet<>();
        vehicles.forEach(vehicle -> known.add(vehicle.getOrDefault("vin", "")));
        for (Map<String, String> inspection : given.getOrDefault("inspections", List.of())) {
            String vin = inspection.get("vin");
            if (vin != null && known.add(vin)) {
                vehicles.add(Map.of("vin", vin));
            }
        }
        all.put("vehicles", vehicles);
        return all;
    }

    /** All rows of a table in one statement: some cases need thousands. */
    private void insert(String table, List<Map<String, String>> rows) throws SQLException {
        List<Map<String, String>> full =
                rows.stream().map(row -> complete(table, row)).toList();
        if (full.isEmpty()) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        full.forEach(row -> columns.addAll(row.keySet()));
        String values = full.stream()
                .map(row -> columns.stream()
                        .map(name -> literal(row.getOrDefault(name, "-")))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " ("
                    + columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + ") VALUES "
                    + values);
        }
    }

    private Map<String, String> complete(String table, Map<String, String> row) {
        Map<String, String> full = new LinkedHashMap<>();
        TableSchema known = schema.find(table);
        if (known == null) {
            computed(table).forEach(full::put);
            full.putAll(row);
        } else if (known.packed() != null) {
            full.putAll(row);
        } else {
            known.columns().forEach(column -> full.put(column.name(), cell(column, row.get(column.name()))));
            requireKnown(table, row, full);
        }
        return full;
    }

    private static Map<String, String> computed(String table) {
        Map<String, String> typical = new LinkedHashMap<>();
        switch (table) {
            case "features" -> FEATURES.forEach((column, value) -> typical.put(column.split(" ", 2)[0], value));
            case "rule_breaches" -> BREACHES.keySet().forEach(column -> typical.put(column, "-"));
            case "standard_verdicts" -> VERDICTS.keySet().forEach(column -> typical.put(column, "-"));
            case "recomputed_results" -> RECOMPUTED.keySet().forEach(column -> typical.put(column, "-"));
            case "trace_twins" -> TWINS.keySet().forEach(column -> typical.put(column, "-"));
            case "row_changes" -> {}
            default -> throw new IllegalArgumentException("There is no table " + table);
        }
        return typical;
    }

    private static String cell(ColumnSchema column, @Nullable String given) {
        if (given == null) {
            return column.typical() == null ? "-" : column.typical();
        }
        boolean timeOfDay = column.type() == ColumnType.TIMESTAMP && given.matches("\\d\\d:\\d\\d:\\d\\d");
        return timeOfDay ? TYPICAL_DAY + given : given;
    }

    private static void requireKnown(String table, Map<String, String> row, Map<String, String> full) {
        for (String column : row.keySet()) {
            if (!full.containsKey(column)) {
                throw new IllegalArgumentException("The table " + table + " has no column " + column);
            }
        }
    }

    private static String literal(String cell) {
        return cell.equals("-") ? "NULL" : "'" + cell.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
