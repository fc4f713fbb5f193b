package cn.jianzhen.engine.report;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions to the store, and the schema's words for the codes in the answers. Throws StoreException. */
final class StoreQuery implements AutoCloseable {
    private final Connection connection;
    private final Schema schema;
    /** The same questions are asked for every finding: they are planned once. */
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    StoreQuery(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Makes something of the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try {
            PreparedStatement statement = prepared(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new StoreException("编写报告时数据库出错:" + e.getMessage(), e);
        }
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }

    Schema schema() {
        return schema;
    }

    ColumnSchema column(String table, String name) {
        return Objects.requireNonNull(schema.table(table).column(name), name);
    }

    /** The Chinese label of a code; null stays null. */
    @Nullable
    String label(String table, String column, @Nullable String code) {
        return code == null ? null : column(table, column).codeLabel(code);
    }

    static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(value);
    }
}
