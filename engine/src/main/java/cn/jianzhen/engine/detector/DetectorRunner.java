package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.detector.DetectorOutcome.State;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.record.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Runs detectors on a store that somebody else opened. It changes nothing in the store but temporary macros. The
 * caller locks the instance with {@link DetectorSandbox} first, unless it must still write files with it.
 */
public final class DetectorRunner {
    private final Connection connection;
    private final RunContext context;
    private final Duration timeLimit;
    private final Clock clock;

    /** Registers the macros; a detector that runs longer than {@code timeLimit} is broken off and fails. */
    public DetectorRunner(Connection connection, RunContext context, Duration timeLimit, Clock clock)
            throws SQLException {
        this.connection = connection;
        this.context = context;
        this.timeLimit = timeLimit;
        this.clock = clock;
        DetectorMacros.register(connection);
    }

    /** Runs with the default parameters. */
    public DetectorOutcome run(DetectorDefinition detector) {
        return run(detector, detector.initialParameters());
    }

    /** Never throws for a broken detector: that is an outcome, and the others go on. */
    public DetectorOutcome run(DetectorDefinition detector, ParameterValues parameters) {
        Instant started = clock.instant();
        try {
            List<String> empty = emptyTables(detector.needs());
            if (!empty.isEmpty()) {
                Schema schema = Schema.bundled();
                String note = empty.stream()
                        .map(table -> TableNames.of(schema, table))
                        .collect(Collectors.joining("、", "数据不足：缺少", ""));
                return outcome(detector, parameters, State.NOT_ENOUGH_DATA, note, List.of(), started);
            }
            List<Finding> findings = new FindingMaker(detector, parameters, context).make(rows(detector, parameters));
            return outcome(detector, parameters, State.RAN, "", findings, started);
        } catch (SQLException | IllegalStateException | IllegalArgumentException e) {
            String note = Objects.requireNonNullElse(e.getMessage(), e.toString());
            return outcome(detector, parameters, State.FAILED, note, List.of(), started);
        }
    }

    private DetectorOutcome outcome(
            DetectorDefinition detector,
            ParameterValues parameters,
            State state,
            String note,
            List<Finding> findings,
            Instant started) {
        Duration took = Duration.between(started, clock.instant());
        return new DetectorOutcome(detector, parameters, state, note, findings, took);
    }

    private List<String> emptyTables(List<String> needs) throws SQLException {
        List<String> empty = new ArrayList<>();
        for (String table : needs) {
            if (!exists(table) || !hasRows(table)) {
                empty.add(table);
            }
        }
        return empty;
    }

    private boolean exists(String table) throws SQLException {
        String sql = "SELECT 1 FROM information_schema.tables WHERE table_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The name is one of the catalogue's known tables, so it may stand in the text. */
    private boolean hasRows(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM " + table + " LIMIT 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private List<QueryRow> rows(DetectorDefinition detector, ParameterValues parameters) throws SQLException {
        NamedSql sql = NamedSql.parse(detector.sql());
        // After a failed query DuckDB closes the statement: one statement per detector.
        try (PreparedStatement statement = connection.prepareStatement(sql.jdbcSql())) {
            statement.setQueryTimeout((int) Math.max(1, timeLimit.toSeconds()));
            for (int i = 0; i < sql.names().size(); i++) {
                statement.setObject(i + 1, parameters.values().get(sql.names().get(i)));
            }
            try (ResultSet result = statement.executeQuery()) {
                requireColumns(detector, result.getMetaData());
                List<QueryRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(QueryRow.of(result));
                }
                return rows;
            }
        }
    }

    private static void requireColumns(DetectorDefinition detector, ResultSetMetaData columns) throws SQLException {
        Set<String> returned = new TreeSet<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            returned.add(columns.getColumnLabel(i));
        }
        Set<String> wanted = new TreeSet<>(DefinitionCheck.FRAME);
        wanted.addAll(detector.columnsByName().keySet());
        if (!returned.equals(wanted)) {
            throw new IllegalStateException("query.sql returns " + returned + ", but detector.yaml declares " + wanted);
        }
    }
}
