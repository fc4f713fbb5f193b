package cn.jianzhen.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lock-out after repeated failures. An attempt is counted before the password is looked at, so that guesses sent at the same
 * moment cannot slip past the limit; unknown names are counted like known ones, so that the answer betrays nobody.
 */
@Repository
class SignInAttempts {
    static final int LIMIT = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration FORGET = Duration.ofDays(1);

    record LockedName(String userName, Instant until) {}

    private final JdbcClient database;
    private final Clock clock;

    SignInAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts an attempt; false when the name is locked. */
    boolean begin(String userName) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql("""
                        insert into access.sign_in_attempts as known values (:userName, 1, :now, null)
                        on conflict (user_name) do update set
                          attempts = case
                            when known.locked_until > :now then :limit + 1
                            when known.locked_until <= :now or known.last_attempt_at < :windowStart then 1
                            else known.attempts + 1 end,
                          last_attempt_at = :now,
                          locked_until = case
                            when known.locked_until > :now then known.locked_until
                            when known.locked_until <= :now or known.last_attempt_at < :windowStart then null
                            when known.attempts + 1 >= :limit then :lockEnd end
                        returning attempts <= :limit
                        """)
                .param("userName", userName)
                .param("now", now)
                .param("windowStart", now.minus(WINDOW))
                .param("lockEnd", now.plus(LOCK))
                .param("limit", LIMIT)
                .query(Boolean.class)
                .single();
    }

    /** The names that nobody can sign in with at the moment, existing or not. */
    List<LockedName> locked() {
        return database.sql("select user_name, locked_until from access.sign_in_attempts where locked_until > :now"
                        + " order by locked_until desc")
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new LockedName(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    void forget(String userName) {
        database.sql("delete from access.sign_in_attempts where user_name = :userName")
                .param("userName", userName)
                .update();
    }

    void succeeded(String userName) {
        database.sql("delete from access.sign_in_attempts where user_name = :userName or last_attempt_at < :old")
                .param("userName", userName)
                .param("old", OffsetDateTime.now(clock).minus(FORGET))
                .update();
    }
}
