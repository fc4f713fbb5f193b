package cn.jianzhen.platform.evidence;

import cn.jianzhen.platform.evidence.EvidenceStateController.EvidenceState;
import cn.jianzhen.seal.chain.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the vault's tables how they stand; the chain of custody is computed anew. */
@Repository
class EvidenceHealth {
    private final JdbcClient database;
    private final EvidenceVault vault;
    private final Custody custody;
    private final Reception reception;
    private final TimeMarks marks;

    EvidenceHealth(JdbcClient database, EvidenceVault vault, Custody custody, Reception reception, TimeMarks marks) {
        this.database = database;
        this.vault = vault;
        this.custody = custody;
        this.reception = reception;
        this.marks = marks;
    }

    EvidenceState state() throws IOException {
        List<EvidenceItem> items = vault.all();
        List<Entry> entries = custody.entries();
        return new EvidenceState(
                items.size(),
                (int) items.stream()
                        .filter(item -> item.kind().equals(Items.RECEIVED))
                        .count(),
                reception.waiting(),
                items.stream()
                        .filter(item -> !item.intact())
                        .map(EvidenceItem::itemId)
                        .toList(),
                firstBent(entries),
                entries.stream()
                        .filter(entry -> entry.action().equals(CustodyAction.REHASHED.code()))
                        .map(Entry::at)
                        .max(Instant::compareTo)
                        .orElse(null),
                marks.asks() ? marks.missing().size() : null);
    }

    private @Nullable Long firstBent(List<Entry> entries) {
        String digest = Entry.NOTHING;
        long number = 0;
        for (Entry entry : entries) {
            Entry again = Entry.after(
                    number,
                    digest,
                    new Entry.Deed(entry.at(), entry.actor(), entry.action(), entry.subject(), entry.details()));
            if (!again.equals(entry)) {
                return number + 1;
            }
            number = entry.number();
            digest = entry.digest();
        }
        String head = database.sql("select number || ' ' || digest from evidence.custody_head")
                .query(String.class)
                .single();
        return head.equals(number + " " + digest) ? null : number + 1;
    }
}
