package cn.jianzhen.platform.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that tells PostgreSQL whose rows may be seen, for one transaction. Tables with a county have row-level security: without
 * this they look empty, and a query that forgets its county still sees only the person's.
 */
@Component
public class ScopedRows {
    /** The setting that the tables' policies read. */
    private static final String SETTING = "jianzhen.county";

    private static final String EVERY_COUNTY = "*";

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    ScopedRows(JdbcClient database, PlatformTransactionManager manager) {
        this.database = database;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Does the work seeing the person's rows only. */
    public <T> T of(Scope scope, Supplier<T> work) {
        return seeing(scope.county().orElse(EVERY_COUNTY), work);
    }

    /** The platform's own work, such as making leads or learning from checks: nothing of it may reach a person as it is. */
    public <T> T ofEveryCounty(Supplier<T> work) {
        return seeing(EVERY_COUNTY, work);
    }

    /** Inside another transaction what was seen before is seen again afterwards; a failed one sees nothing any more anyway. */
    private <T> T seeing(String county, Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            String before = database.sql("select coalesce(current_setting('" + SETTING + "', true), '')")
                    .query(String.class)
                    .single();
            set(county);
            T result = work.get();
            set(before);
            return result;
        }));
    }

    private void set(String county) {
        @Nullable
        String ignored = database.sql("select set_config('" + SETTING + "', :county, true)")
                .param("county", county)
                .query(String.class)
                .single();
    }
}
