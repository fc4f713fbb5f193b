package cn.jianzhen.platform.audit;

import cn.jianzhen.platform.access.Deed;
import cn.jianzhen.seal.chain.ChainCheck;
import cn.jianzhen.seal.chain.Checkpoint;
import cn.jianzhen.seal.chain.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The chain in the database. Entries are added in the transaction of the deed; every {@value #SIGN_EVERY} are signed. */
@Repository
class AuditLog {
    static final int SIGN_EVERY = 100;
    private static final int READ_AT_ONCE = 1_000;

    private record Head(long number, String digest) {}

    private final JdbcClient database;
    private final AuditKey key;
    private final Clock clock;

    AuditLog(JdbcClient database, AuditKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(Deed deed) {
        Entry entry = add(
                lockedHead(),
                new Entry.Deed(clock.instant(), deed.actor(), deed.action(), deed.subject(), deed.details()));
        if (entry.number() % SIGN_EVERY == 0) {
            sign();
        }
    }

    /** Signs all that stands there; nothing when the last entry is a signature. */
    @Transactional
    public void sign() {
        Head head = lockedHead();
        if (!signed(head)) {
            add(head, Checkpoint.of(head.number(), head.digest(), key.signing(), clock.instant()));
        }
    }

    private boolean signed(Head head) {
        return database.sql("select exists (select from audit.entries where number = :number and action = :action)")
                        .param("number", head.number())
                        .param("action", Entry.CHECKPOINT)
                        .query(Boolean.class)
                        .single()
                || head.number() == 0;
    }

    private Head lockedHead() {
        return database.sql("select number, digest from audit.head for update")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    private Entry add(Head head, Entry.Deed deed) {
        Entry entry = Entry.after(head.number(), head.digest(), deed);
        database.sql("insert into audit.entries values"
                        + " (:number, :at, :actor, :action, :subject, :details, :previous, :digest)")
                .param("number", entry.number())
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("previous", entry.previous())
                .param("digest", entry.digest())
                .update();
        database.sql("update audit.head set number = :number, digest = :digest")
                .param("number", entry.number())
                .param("digest", entry.digest())
                .update();
        return entry;
    }

    /** The newest entries before a number, newest first. */
    List<Entry> before(long number, int atMost) {
        return database.sql("select * from audit.entries where number < :number order by number desc limit :atMost")
                .param("number", number)
                .param("atMost", atMost)
                .query(AuditLog::entry)
                .list();
    }

    /** All entries in their order, without holding them in memory. */
    @Transactional(readOnly = true)
    public void forEach(Consumer<Entry> consumer) {
        try (Stream<Entry> entries = database
                .sql("select * from audit.entries order by number")
                .withFetchSize(READ_AT_ONCE)
                .query(AuditLog::entry)
                .stream()) {
            entries.forEach(consumer);
        }
    }

    /** Reads the whole chain again. */
    @Transactional(readOnly = true)
    public ChainCheck check() {
        ChainCheck check = new ChainCheck(key.verifying());
        forEach(check::next);
        Head head = database.sql("select number, digest from audit.head")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        check.endsWith(head.number(), head.digest());
        return check;
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("previous"),
                row.getString("digest"));
    }
}
