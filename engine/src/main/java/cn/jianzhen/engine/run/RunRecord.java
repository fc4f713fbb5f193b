package cn.jianzhen.engine.run;

import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.JsonText;
import cn.jianzhen.engine.store.MeasurementStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Keeps a run in the store. Runs are only ever added; the view {@code latest_findings} shows the last one's. */
final class RunRecord {
    private static final int SNAPSHOT_LENGTH = 16;

    private RunRecord() {}

    /** Names the state of the data: a digest over all deliveries in the order of their ids. */
    static String snapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT delivery_id FROM deliveries ORDER BY delivery_id")) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            while (found.next()) {
                sha256.update((found.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha256.digest()).substring(0, SNAPSHOT_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static void keep(DetectionRun run, MeasurementStore store) throws SQLException {
        try (DuckDBConnection connection = store.connect()) {
            connection.setAutoCommit(false);
            keepRun(run, connection);
            try (DuckDBAppender detectors = connection.createAppender("detector_runs");
                    DuckDBAppender findings = connection.createAppender("findings")) {
                for (DetectorOutcome outcome : run.outcomes()) {
                    keepOutcome(run, outcome, detectors);
                    for (Finding finding : outcome.findings()) {
                        keepFinding(finding, findings);
                    }
                }
            }
            connection.commit();
        }
    }

    private static void keepRun(DetectionRun run, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, run.runId());
            insert.setObject(2, run.startedAt());
            insert.setObject(3, run.endedAt());
            insert.setString(4, run.engineVersion());
            insert.setString(5, run.catalogueSha256());
            insert.setString(6, run.snapshot());
            insert.executeUpdate();
        }
    }

    private static void keepOutcome(DetectionRun run, DetectorOutcome outcome, DuckDBAppender into)
            throws SQLException {
        into.beginRow()
                .append(run.runId())
                .append(outcome.detector().id())
                .append(Integer.toString(outcome.detector().version()))
                .append(outcome.detector().sha256())
                .append(JsonText.of(outcome.parameters().values()))
                .append(outcome.state().toString())
                .append(outcome.note())
                .append(outcome.findings().size())
                .append(outcome.took().toMillis())
                .endRow();
    }

    private static void keepFinding(Finding finding, DuckDBAppender into) throws SQLException {
        into.beginRow()
                .append(finding.findingId())
                .append(finding.provenance().runId())
                .append(finding.provenance().detectorId())
                .append(Integer.toString(finding.provenance().detectorVersion()))
                .append(finding.provenance().detectorSha256())
                .append(finding.category())
                .append(finding.strength())
                .append(finding.family())
                .append(finding.subject().kind())
                .append(finding.subject().id())
                .append(finding.relatedText())
                .append(finding.score())
                .append(finding.occurredFrom())
                .append(finding.occurredTo())
                .append(finding.explanation())
                .append(JsonText.of(finding.evidence()))
                .append(JsonText.of(finding.provenance().parameters()))
                .append(finding.provenance().engineVersion())
                .append(finding.provenance().snapshot())
                .endRow();
    }
}
