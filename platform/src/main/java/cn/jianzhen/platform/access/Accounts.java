package cn.jianzhen.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
class Accounts {
    /** An account and the hash that its password must match. */
    record Credentials(Account account, String passwordHash) {}

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Credentials> find(String userName) {
        return database.sql("select * from access.accounts where user_name = :userName")
                .param("userName", userName)
                .query(Accounts::credentials)
                .optional();
    }

    /** Demo accounts do not count: they cannot sign in to a production start. */
    boolean noneForProduction() {
        return !database.sql("select exists (select from access.accounts where not demo)")
                .query(Boolean.class)
                .single();
    }

    /** Adds the account or replaces it. */
    void save(Account account, String passwordHash) {
        database.sql("""
                        insert into access.accounts
                        values (:userName, :displayName, :hash, :roles, :county, :demo, :now)
                        on conflict (user_name) do update set display_name = excluded.display_name,
                          password_hash = excluded.password_hash, roles = excluded.roles,
                          county_code = excluded.county_code, demo = excluded.demo
                        """)
                .param("userName", account.userName())
                .param("displayName", account.displayName())
                .param("hash", passwordHash)
                .param("roles", account.roleCodes().toArray(String[]::new))
                .param("county", account.countyCode())
                .param("demo", account.demo())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        Account account = new Account(
                row.getString("user_name"),
                row.getString("display_name"),
                Arrays.stream(roles).map(Role::of).collect(Collectors.toUnmodifiableSet()),
                row.getString("county_code"),
                row.getBoolean("demo"));
        return new Credentials(account, row.getString("password_hash"));
    }
}
