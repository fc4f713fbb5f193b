package cn.jianzhen.platform.evidence;

import cn.jianzhen.platform.evidence.EvidenceItem.CustodyEvent;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes evidence in, gives it out after looking at every byte, and looks at it again from time to time. */
@Repository
public class EvidenceVault {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceVault.class);

    /** Events at which nobody looked at the file that lay there. */
    private static final Set<String> CAME_IN = Set.of(CustodyAction.RECEIVED.code(), CustodyAction.COLLECTED.code());

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Vault vault;
    private final Items items;
    private final Custody custody;
    private final TimeMarks marks;
    private final Clock clock;

    EvidenceVault(
            JdbcClient database,
            TransactionTemplate transactions,
            Vault vault,
            Items items,
            Custody custody,
            TimeMarks marks,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.vault = vault;
        this.items = items;
        this.custody = custody;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * Keeps the sealed package of a finding.
     *
     * @param source what it was made from
     * @return the item's number
     */
    public long collect(String findingId, Path file, String source, String actor) throws IOException {
        TwoDigests digests = vault.put(file);
        long itemId = Objects.requireNonNull(transactions.execute(status -> note(findingId, digests, source, actor)));
        marks.stamp(itemId, digests.sha256()); // may take seconds: nobody else must wait for it
        return itemId;
    }

    private long note(String findingId, TwoDigests digests, String source, String actor) {
        long itemId = items.add(new Items.New(Items.SEALED, findingId, source, actor, clock.instant()), digests);
        custody.add(itemId, digests.sha256(), CustodyAction.COLLECTED, actor, "封存疑点 " + findingId);
        return itemId;
    }

    /** What lies there about a finding, newest first; whether the finding may be seen is the caller's question. */
    public List<EvidenceItem> of(String findingId) {
        return database.sql("select * from evidence.items where finding_id = :findingId order by item_id desc")
                .param("findingId", findingId)
                .query(this::item)
                .list();
    }

    /**
     * The file of an item, to be given out. It is read to its end first; one that is bent is not given out.
     *
     * @param reason why it leaves the house
     */
    public Path export(String findingId, long itemId, String actor, String reason) throws IOException {
        EvidenceItem item = of(findingId).stream()
                .filter(one -> one.itemId() == itemId)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        if (!vault.holds(item.digests())) {
            bent(item, actor);
            throw new Problem(ProblemCode.EVIDENCE_BENT);
        }
        custody.add(itemId, item.sha256(), CustodyAction.EXPORTED, actor, reason);
        return vault.path(item.sha256());
    }

    /** Reads every file again; the result of each is an event of its custody. Returns how many were bent. */
    public int rehash() throws IOException {
        int bent = 0;
        for (EvidenceItem item : all()) {
            if (vault.holds(item.digests())) {
                custody.add(item.itemId(), item.sha256(), CustodyAction.REHASHED, Custody.SYSTEM, "与入库时的摘要相符");
            } else {
                bent(item, Custody.SYSTEM);
                bent++;
            }
        }
        return bent;
    }

    private void bent(EvidenceItem item, String actor) {
        custody.add(item.itemId(), item.sha256(), CustodyAction.BENT, actor, "文件缺失，或与入库时的摘要不符");
        LOG.error("证据 {}（{}）的文件缺失或被改动：{}", item.itemId(), item.source(), vault.path(item.sha256()));
    }

    List<EvidenceItem> all() {
        return database.sql("select * from evidence.items order by item_id")
                .query(this::item)
                .list();
    }

    private EvidenceItem item(ResultSet row, int number) throws SQLException {
        long itemId = row.getLong("item_id");
        List<CustodyEvent> events = events(itemId);
        TimeMarks.Mark mark = marks.of(itemId, row.getString("sha256"));
        return new EvidenceItem(
                itemId,
                row.getString("kind"),
                row.getString("finding_id"),
                row.getString("source"),
                row.getString("original"),
                row.getString("collected_by"),
                row.getObject("collected_at", OffsetDateTime.class).toInstant(),
                row.getLong("bytes"),
                row.getString("sm3"),
                row.getString("sha256"),
                isIntact(events),
                mark.stamp().map(stamp -> stamp.at()).orElse(null),
                mark.stamp().map(stamp -> stamp.authority()).orElse(null),
                mark.words(),
                events);
    }

    /** As the last look at the file said. */
    private static boolean isIntact(List<CustodyEvent> events) {
        Optional<CustodyEvent> last = events.stream()
                .filter(event -> !CAME_IN.contains(event.action()))
                .reduce((first, second) -> second);
        return last.isEmpty() || !last.get().action().equals(CustodyAction.BENT.code());
    }

    private List<CustodyEvent> events(long itemId) {
        return database.sql("select number, at, actor, action, reason from evidence.custody where item_id = :itemId"
                        + " order by number")
                .param("itemId", itemId)
                .query((row, number) -> new CustodyEvent(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}
