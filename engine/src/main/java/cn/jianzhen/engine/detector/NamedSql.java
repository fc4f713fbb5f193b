package cn.jianzhen.engine.detector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * SQL with {@code :named} parameters turned into what JDBC understands.
 *
 * @param jdbcSql the statement with question marks
 * @param names the parameter of each question mark, in order
 */
record NamedSql(String jdbcSql, List<String> names) {

    NamedSql {
        names = List.copyOf(names);
    }

    static NamedSql parse(String sql) {
        StringBuilder jdbc = new StringBuilder();
        List<String> names = new ArrayList<>();
        int copied = 0;
        for (SqlToken token : SqlTokens.of(sql)) {
            if (token.kind() == SqlToken.Kind.PARAMETER) {
                jdbc.append(sql, copied, token.start()).append('?');
                names.add(token.text());
                copied = token.end();
            }
        }
        return new NamedSql(jdbc.append(sql.substring(copied)).toString(), names);
    }

    Set<String> distinctNames() {
        return new LinkedHashSet<>(names);
    }
}
