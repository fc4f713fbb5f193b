package cn.jianzhen.platform.evidence;

import cn.jianzhen.platform.access.Deed;
import cn.jianzhen.seal.chain.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who had an item in hand: a chain like the audit log's. Each entry's digest goes into the audit log as well, whose signatures so
 * vouch for this chain.
 */
@Repository
class Custody {
    static final String SYSTEM = "system";

    private record Head(long number, String digest) {}

    private final JdbcClient database;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Custody(JdbcClient database, ApplicationEventPublisher news, Clock clock) {
        this.database = database;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void add(long itemId, String sha256, CustodyAction action, String actor, String reason) {
        Head head = database.sql("select number, digest from evidence.custody_head for update")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        Entry entry = Entry.after(
                head.number(),
                head.digest(),
                new Entry.Deed(clock.instant(), actor, action.code(), subject(itemId, sha256), reason));
        database.sql("insert into evidence.custody values"
                        + " (:number, :itemId, :at, :actor, :action, :reason, :previous, :digest)")
                .param("number", entry.number())
                .param("itemId", itemId)
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action.code())
                .param("reason", reason)
                .param("previous", entry.previous())
                .param("digest", entry.digest())
                .update();
        database.sql("update evidence.custody_head set number = :number, digest = :digest")
                .param("number", entry.number())
                .param("digest", entry.digest())
                .update();
        news.publishEvent(new Deed(
                actor, "custody", "item:" + itemId, action.code() + " " + entry.number() + " " + entry.digest()));
    }

    /** Everything that happened, in its order, as it has to be chained. */
    List<Entry> entries() {
        return database.sql("select c.*, i.sha256 from evidence.custody c join evidence.items i using (item_id)"
                        + " order by c.number")
                .query(Custody::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                subject(row.getLong("item_id"), row.getString("sha256")),
                row.getString("reason"),
                row.getString("previous"),
                row.getString("digest"));
    }

    private static String subject(long itemId, String sha256) {
        return "item:" + itemId + ":" + sha256;
    }
}
