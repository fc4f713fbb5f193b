package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.record.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query that is being written: checked as strictly as a detector's, then run for its first rows.
 *
 * @param sql one SELECT
 * @param values value of each {@code :parameter}
 */
public record DraftQuery(String sql, Map<String, Double> values) {
    /** Words that only their own column or parameter may bear: they make much of little, or open another way to a table. */
    private static final Set<String> REFUSED =
            Set.of("RECURSIVE", "REPEAT", "LPAD", "TABLE", "SUMMARIZE", "DESCRIBE", "SHOW", "CALL", "PRAGMA");

    private static final int DEEPEST = 100;

    private static final String FILE = "query.sql";

    public DraftQuery {
        values = Map.copyOf(values);
    }

    /** What the first rows hold. */
    public record Rows(List<String> columns, List<Map<String, @Nullable Object>> rows, boolean more) {}

    /** Why it must not run; empty when it may. */
    public List<CatalogueProblem> problems() {
        SqlToken deep = tooDeep();
        if (deep != null) {
            return List.of(new CatalogueProblem(FILE, deep.line(), "the query is nested too deep", "Use CTEs."));
        }
        List<CatalogueProblem> problems =
                new ArrayList<>(QueryGuard.check(FILE, sql, DefinitionCheck.allowedTables(Schema.bundled())));
        for (SqlToken token : SqlTokens.of(sql)) {
            if (REFUSED.stream().anyMatch(token::isWord)) {
                problems.add(
                        new CatalogueProblem(FILE, token.line(), "the query says " + token.text(), "Leave it out."));
            }
            if (token.kind() == SqlToken.Kind.PARAMETER && !values.containsKey(token.text())) {
                problems.add(new CatalogueProblem(
                        FILE,
                        token.line(),
                        "query.sql uses :" + token.text() + ", which has no value",
                        "Give it one."));
            }
        }
        problems.addAll(PortableSubset.check(FILE, sql));
        return problems;
    }

    /** The checks walk into parentheses: nobody may send them down without end. */
    private @Nullable SqlToken tooDeep() {
        int depth = 0;
        for (SqlToken token : SqlTokens.of(sql)) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth > DEEPEST) {
                return token;
            }
        }
        return null;
    }

    /** The first rows, at most so many. IllegalStateException when there are {@link #problems}. */
    public Rows run(Connection connection, int atMost, Duration timeLimit) throws SQLException {
        List<CatalogueProblem> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.get(0).toString());
        }
        DetectorMacros.register(connection);
        NamedSql named = NamedSql.parse(sql);
        try (PreparedStatement statement = connection.prepareStatement(named.jdbcSql())) {
            statement.setQueryTimeout((int) Math.max(1, timeLimit.toSeconds()));
            for (int i = 0; i < named.names().size(); i++) {
                statement.setObject(
                        i + 1, bound(values.getOrDefault(named.names().get(i), Double.NaN)));
            }
            try (ResultSet result = statement.executeQuery()) {
                return rows(result, atMost);
            }
        }
    }

    private static Object bound(double value) {
        if (value == Math.rint(value)) {
            return (long) value;
        }
        return value;
    }

    private static Rows rows(ResultSet result, int atMost) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            if (rows.size() == atMost) {
                return new Rows(columns, rows, true);
            }
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), result.getObject(i + 1));
            }
            rows.add(row);
        }
        return new Rows(columns, rows, false);
    }
}
