package cn.jianzhen.engine.store;

import cn.jianzhen.engine.validity.Breach;
import cn.jianzhen.engine.validity.RuleOutcome;
import cn.jianzhen.engine.validity.StandardVerdict;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes broken rules and demanded verdicts. */
final class ValidityTables implements AutoCloseable {
    private final DuckDBAppender breaches;
    private final DuckDBAppender verdicts;

    ValidityTables(DuckDBConnection connection) throws SQLException {
        breaches = connection.createAppender("rule_breaches");
        verdicts = connection.createAppender("standard_verdicts");
    }

    static void deleteTouched(Statement statement) throws SQLException {
        statement.execute("DELETE FROM rule_breaches WHERE report_no IN (SELECT report_no FROM touched)");
        statement.execute("DELETE FROM standard_verdicts WHERE report_no IN (SELECT report_no FROM touched)");
    }

    void append(String reportNo, List<RuleOutcome> outcomes, @Nullable StandardVerdict verdict) throws SQLException {
        for (RuleOutcome each : outcomes) {
            if (each.breach() != null) {
                append(reportNo, each, each.breach());
            }
        }
        if (verdict != null) {
            append(reportNo, verdict);
        }
    }

    private void append(String reportNo, RuleOutcome outcome, Breach breach) throws SQLException {
        breaches.beginRow()
                .append(reportNo)
                .append(outcome.rule().id())
                .append(code(outcome.rule().level()))
                .append(code(outcome.rule().consequence()))
                .append(outcome.rule().origin().confidence().code());
        second(breach.firstSecond());
        second(breach.lastSecond());
        breaches.append(breach.seconds());
        number(breach.worst());
        number(breach.allowedLow());
        number(breach.allowedHigh());
        breaches.endRow();
    }

    private void second(int second) throws SQLException {
        if (second == Breach.NO_SECOND) {
            breaches.appendNull();
        } else {
            breaches.append(second);
        }
    }

    private void number(double value) throws SQLException {
        if (Double.isNaN(value)) {
            breaches.appendNull();
        } else {
            breaches.append(value);
        }
    }

    private void append(String reportNo, StandardVerdict verdict) throws SQLException {
        verdicts.beginRow().append(reportNo).append(verdict.demanded().code());
        text(verdict.reported());
        verdicts.append(verdict.contradicts());
        text(verdict.confidence() == null ? null : verdict.confidence().code());
        verdicts.append(String.join("；", verdict.reasons())).endRow();
    }

    private void text(@Nullable String text) throws SQLException {
        if (text == null) {
            verdicts.appendNull();
        } else {
            verdicts.append(text);
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws SQLException {
        breaches.close();
        verdicts.close();
    }
}
