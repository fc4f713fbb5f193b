package cn.jianzhen.platform.access;

import cn.jianzhen.platform.store.Counties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as administrators see them: no hash, no secret. */
@Repository
class AccountList {
    /**
     * One account.
     *
     * @param oneTimePassword whether the person has still to choose a password
     * @param secondFactor whether a second factor is set up
     */
    record AccountRow(
            String userName,
            String displayName,
            List<String> roles,
            @Nullable String countyCode,
            @Nullable String countyName,
            boolean disabled,
            boolean oneTimePassword,
            boolean secondFactor,
            Instant createdAt,
            @Nullable Instant lastSignInAt) {}

    private final JdbcClient database;
    private final Counties counties;
    private final boolean demo;

    AccountList(JdbcClient database, Counties counties, @Value("${jianzhen.demo}") boolean demo) {
        this.database = database;
        this.counties = counties;
        this.demo = demo;
    }

    /** All that can sign in to this start, by name. */
    List<AccountRow> all() {
        return database.sql("""
                        select *, exists (select from access.second_factors f where f.user_name = a.user_name) as second_factor
                        from access.accounts a where not a.demo or :demo order by a.user_name
                        """).param("demo", demo).query(this::row).list();
    }

    private AccountRow row(ResultSet row, int number) throws SQLException {
        String county = row.getString("county_code");
        return new AccountRow(
                row.getString("user_name"),
                row.getString("display_name"),
                Accounts.roles(row).stream().sorted().map(Role::code).toList(),
                county,
                county == null ? null : counties.names().getOrDefault(county, county),
                Accounts.instant(row, "disabled_at") != null,
                Accounts.instant(row, "one_time_until") != null,
                row.getBoolean("second_factor"),
                Objects.requireNonNull(Accounts.instant(row, "created_at")),
                Accounts.instant(row, "last_sign_in_at"));
    }
}
