package cn.jianzhen.engine.store;

import cn.jianzhen.engine.feature.FeatureColumn;
import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The store's tables as DDL. All statements may be run again. */
final class StoreTables {
    /** What every current row carries besides its own columns. */
    static final String BOOKKEEPING = "revision INTEGER, delivery_id VARCHAR";

    private static final List<String> OWN = List.of(
            "deliveries(delivery_id VARCHAR, source VARCHAR, region VARCHAR, from_date DATE, to_date DATE,"
                    + " received_at TIMESTAMP, path VARCHAR, content_sha256 VARCHAR, row_count BIGINT,"
                    + " rejected_count BIGINT)",
            "received_packages(delivery_id VARCHAR, sha256 VARCHAR, bytes BIGINT)",
            "quarantine(delivery_id VARCHAR, file VARCHAR, row_no BIGINT, column_name VARCHAR, value VARCHAR,"
                    + " problem VARCHAR, remedy VARCHAR, raw VARCHAR)",
            "row_changes(table_name VARCHAR, row_key VARCHAR, column_name VARCHAR, old_value VARCHAR,"
                    + " new_value VARCHAR, old_delivery_id VARCHAR, new_delivery_id VARCHAR)",
            "recomputed_results(report_no VARCHAR, item VARCHAR, value DOUBLE, tolerance DOUBLE, note VARCHAR)",
            "rule_breaches(report_no VARCHAR, rule VARCHAR, level VARCHAR, consequence VARCHAR, confidence VARCHAR,"
                    + " first_second INTEGER, last_second INTEGER, seconds INTEGER, worst DOUBLE, allowed_low DOUBLE,"
                    + " allowed_high DOUBLE)",
            "standard_verdicts(report_no VARCHAR, demanded VARCHAR, reported VARCHAR, contradicts BOOLEAN,"
                    + " confidence VARCHAR, reasons VARCHAR)",
            TwinPass.TABLE,
            "runs(run_id VARCHAR, started_at TIMESTAMP, ended_at TIMESTAMP, engine_version VARCHAR,"
                    + " catalogue_sha256 VARCHAR, snapshot VARCHAR)",
            "detector_runs(run_id VARCHAR, detector_id VARCHAR, detector_version VARCHAR, detector_sha256 VARCHAR,"
                    + " parameters VARCHAR, state VARCHAR, note VARCHAR, findings INTEGER, millis BIGINT)",
            "findings(finding_id VARCHAR, run_id VARCHAR, detector_id VARCHAR, detector_version VARCHAR,"
                    + " detector_sha256 VARCHAR, category INTEGER, strength VARCHAR, family VARCHAR,"
                    + " subject_kind VARCHAR, subject_id VARCHAR, related VARCHAR, score DOUBLE,"
                    + " occurred_from TIMESTAMP, occurred_to TIMESTAMP, explanation VARCHAR, evidence VARCHAR,"
                    + " parameters VARCHAR, engine_version VARCHAR, snapshot VARCHAR)");

    private static final String LATEST_FINDINGS = "CREATE VIEW IF NOT EXISTS latest_findings AS SELECT * FROM findings"
            + " WHERE run_id = (SELECT run_id FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1)";

    private StoreTables() {}

    static List<String> of(Schema schema, List<FeatureColumn> features) {
        List<String> statements = new ArrayList<>();
        for (TableSchema table : schema.tables()) {
            String columns = columns(table);
            statements.add(create(table.name() + "(" + columns + ", " + BOOKKEEPING + ")"));
            statements.add(
                    create(table.name() + "_history(" + columns + ", " + BOOKKEEPING + ", superseded_by VARCHAR)"));
        }
        OWN.forEach(table -> statements.add(create(table)));
        statements.add(LATEST_FINDINGS);
        statements.add(create("features(report_no VARCHAR, "
                + features.stream().map(StoreTables::featureColumn).collect(Collectors.joining(", ")) + ")"));
        return statements;
    }

    private static String create(String table) {
        return "CREATE TABLE IF NOT EXISTS " + table;
    }

    /** The table's own columns with their SQL types; a packed table holds one blob per test. */
    static String columns(TableSchema table) {
        if (table.packed() != null) {
            // The blobs are packed already: DuckDB would try every compression on them and keep none.
            return table.packed().by() + " VARCHAR, row_count INTEGER, first_t INTEGER, last_t INTEGER,"
                    + " packed BLOB USING COMPRESSION uncompressed";
        }
        return table.columns().stream()
                .map(column -> quoted(column) + " " + column.type().sqlType())
                .collect(Collectors.joining(", "));
    }

    /** Column names as they are in the store, in order. */
    static List<String> names(TableSchema table) {
        return table.packed() != null
                ? List.of(table.packed().by(), "row_count", "first_t", "last_t", "packed")
                : table.columns().stream().map(StoreTables::quoted).toList();
    }

    /** Columns that name a row in the store. */
    static List<String> key(TableSchema table) {
        return table.packed() != null
                ? List.of(table.packed().by())
                : table.key().stream().map(StoreTables::quoted).toList();
    }

    private static String quoted(ColumnSchema column) {
        return quoted(column.name());
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String featureColumn(FeatureColumn column) {
        String type = switch (column.type()) {
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DOUBLE";
            case TEXT -> "VARCHAR";
        };
        return quoted(column.name()) + " " + type;
    }
}
