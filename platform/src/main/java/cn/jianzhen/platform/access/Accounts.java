package cn.jianzhen.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts: who there is, and what the door asks. */
@Repository
class Accounts {
    /**
     * An account and what it must show at the door.
     *
     * @param previousHash the last password of the person's own, while a one-time password is in force
     * @param chosenAt when the password was set
     * @param oneTimeUntil until when the one-time password holds; null when the password is the person's own
     */
    record Credentials(
            Account account,
            String passwordHash,
            @Nullable String previousHash,
            boolean disabled,
            Instant chosenAt,
            @Nullable Instant oneTimeUntil) {}

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

    /** The administrators that no enabled account is; demo accounts do not count, they cannot sign in to a production start. */
    List<Role> missingAdministrators() {
        return Role.ADMINISTRATORS.stream()
                .filter(role -> !heldBySomebody(role, ""))
                .toList();
    }

    /** Whether an enabled account other than this one has the role. */
    boolean heldBySomebody(Role role, String otherThan) {
        return database.sql("""
                        select exists (select from access.accounts where not demo and disabled_at is null
                          and :role = any (roles) and user_name <> :otherThan)
                        """)
                .param("role", role.code())
                .param("otherThan", otherThan)
                .query(Boolean.class)
                .single();
    }

    /** Adds the account or replaces it. */
    void save(Account account, String passwordHash) {
        database.sql("""
                        insert into access.accounts
                          (user_name, display_name, password_hash, roles, county_code, demo, created_at, password_changed_at)
                        values (:userName, :displayName, :hash, :roles, :county, :demo, :now, :now)
                        on conflict (user_name) do update set display_name = excluded.display_name,
                          password_hash = excluded.password_hash, roles = excluded.roles,
                          county_code = excluded.county_code, demo = excluded.demo, disabled_at = null,
                          one_time_until = null, password_changed_at = excluded.password_changed_at
                        """)
                .param("userName", account.userName())
                .param("displayName", account.displayName())
                .param("hash", passwordHash)
                .param("roles", codes(account.roles()))
                .param("county", account.countyCode())
                .param("demo", account.demo())
                .param("now", now())
                .update();
    }

    /** Adds a new account with a one-time password; false when the name is taken, in whatever case it is written. */
    boolean add(String userName, String displayName, Set<Role> roles, String oneTimeHash, Instant until) {
        return database.sql("""
                        insert into access.accounts
                          (user_name, display_name, password_hash, roles, demo, created_at, one_time_until)
                        select :userName, :displayName, :hash, :roles, false, :now, :until
                        where not exists (select from access.accounts where lower(user_name) = lower(:userName))
                        on conflict do nothing
                        """)
                        .param("userName", userName)
                        .param("displayName", displayName)
                        .param("hash", oneTimeHash)
                        .param("roles", codes(roles))
                        .param("now", now())
                        .param("until", at(until))
                        .update()
                == 1;
    }

    void setOwnPassword(String userName, String hash) {
        setPassword(userName, hash, null);
    }

    void setOneTimePassword(String userName, String hash, Instant until) {
        setPassword(userName, hash, until);
    }

    private void setPassword(String userName, String hash, @Nullable Instant until) {
        database.sql("""
                        update access.accounts set
                          previous_hash = case when one_time_until is null then password_hash else previous_hash end,
                          password_hash = :hash, one_time_until = :until, password_changed_at = :now
                        where user_name = :userName
                        """)
                .param("userName", userName)
                .param("hash", hash)
                .param("until", until == null ? null : at(until), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now())
                .update();
    }

    void setDisabled(String userName, boolean disabled) {
        database.sql("update access.accounts set disabled_at = :at where user_name = :userName")
                .param("userName", userName)
                .param("at", disabled ? now() : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void setRoles(String userName, Set<Role> roles, @Nullable String county) {
        database.sql("update access.accounts set roles = :roles, county_code = :county where user_name = :userName")
                .param("userName", userName)
                .param("roles", codes(roles))
                .param("county", county)
                .update();
    }

    void signedIn(String userName) {
        database.sql("update access.accounts set last_sign_in_at = :now where user_name = :userName")
                .param("userName", userName)
                .param("now", now())
                .update();
    }

    /** Lets nobody else change accounts until the transaction ends, so that two cannot disable each other at once. */
    void lock() {
        database.sql("lock table access.accounts in share row exclusive mode").update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).toArray(String[]::new);
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(codes).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Accounts of the first release have had their password since they were made. */
    private static Instant chosenAt(ResultSet row) throws SQLException {
        Instant changed = instant(row, "password_changed_at");
        return changed != null
                ? changed
                : row.getObject("created_at", OffsetDateTime.class).toInstant();
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("user_name"),
                row.getString("display_name"),
                roles(row),
                row.getString("county_code"),
                row.getBoolean("demo"));
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                account(row, number),
                row.getString("password_hash"),
                row.getString("previous_hash"),
                instant(row, "disabled_at") != null,
                chosenAt(row),
                instant(row, "one_time_until"));
    }
}
