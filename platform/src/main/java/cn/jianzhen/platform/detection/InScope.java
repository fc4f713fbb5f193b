package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The condition that every query of this module carries, and its parameter. */
final class InScope {
    private InScope() {}

    /** {@code county} is the SQL expression for the county of a row. */
    static String sql(String county) {
        return "(cast(:scope as varchar) is null or " + county + " = cast(:scope as varchar))";
    }

    static StatementSpec bind(StatementSpec statement, Scope scope) {
        return statement.param("scope", scope.county().orElse(null), java.sql.Types.VARCHAR);
    }
}
