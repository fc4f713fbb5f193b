package cn.jianzhen.seal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.seal.chain.ChainCheck.Bend;
import cn.jianzhen.seal.chain.ChainCheck.Fault;
import cn.jianzhen.seal.crypto.SigningKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final Instant NOON = Instant.parse("2024-10-08T04:00:00.123Z");

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final List<Entry> log = log(key);

    /** Ten entries, of which the fifth and the tenth are checkpoints. */
    private static List<Entry> log(SigningKey key) {
        List<Entry> log = new ArrayList<>();
        String digest = Entry.NOTHING;
        for (int i = 0; i < 10; i++) {
            Entry.Deed deed = i % 5 == 4
                    ? Checkpoint.of(i, digest, key, NOON.plusSeconds(i))
                    : new Entry.Deed(NOON.plusSeconds(i), "张三", "look", "inspection:R" + i, "");
            log.add(Entry.after(i, digest, deed));
            digest = log.get(i).digest();
        }
        return log;
    }

    private ChainCheck checked(List<Entry> entries) {
        ChainCheck check = new ChainCheck(key.verifyingKey());
        entries.forEach(check::next);
        return check;
    }

    private @Nullable Bend bend(List<Entry> entries) {
        return checked(entries).bend();
    }

    @Test
    void aLogAsItWasWrittenIsWhole() {
        ChainCheck check = checked(log);
        assertThat(check.bend()).isNull();
        assertThat(check.entries()).isEqualTo(10);
        assertThat(check.signedEntries()).isEqualTo(10);
        check.endsWith(10, log.get(9).digest());
        assertThat(check.bend()).isNull();
    }

    @Test
    void aChangedFieldIsFoundWhicheverItIs() {
        for (int field = 0; field < 7; field++) {
            List<Entry> entries = new ArrayList<>(log);
            entries.set(2, withAnother(field, log.get(2)));
            assertThat(bend(entries)).as("field " + field).isEqualTo(new Bend(3, Fault.CONTENT));
        }
    }

    private static Entry withAnother(int field, Entry entry) {
        return new Entry(
                entry.number(),
                field == 0 ? entry.at().plusMillis(1) : entry.at(),
                entry.actor() + (field == 1 ? "x" : ""),
                entry.action() + (field == 2 ? "x" : ""),
                entry.subject() + (field == 3 ? "x" : ""),
                entry.details() + (field == 4 ? "x" : ""),
                entry.previous(),
                field == 5 ? Entry.NOTHING : field == 6 ? "" : entry.digest());
    }

    @Test
    void anEntryThatWasChangedAndSealedAgainBreaksTheLinkAfterIt() {
        List<Entry> entries = new ArrayList<>(log);
        entries.set(2, Entry.after(2, log.get(1).digest(), new Entry.Deed(NOON, "李四", "look", "x", "")));
        assertThat(bend(entries)).isEqualTo(new Bend(4, Fault.LINK));
    }

    @Test
    void aRemovedAnInsertedAndASwappedEntryAreFound() {
        List<Entry> removed = new ArrayList<>(log);
        removed.remove(3);
        assertThat(bend(removed)).isEqualTo(new Bend(4, Fault.NUMBER));
        List<Entry> inserted = new ArrayList<>(log);
        inserted.add(3, Entry.after(3, log.get(2).digest(), new Entry.Deed(NOON, "x", "x", "", "")));
        assertThat(bend(inserted)).isEqualTo(new Bend(5, Fault.NUMBER));
        List<Entry> swapped = new ArrayList<>(log);
        Collections.swap(swapped, 1, 2);
        assertThat(bend(swapped)).isEqualTo(new Bend(2, Fault.NUMBER));
    }

    @Test
    void whoRewritesTheWholeChainStillLacksTheKey() {
        List<Entry> rewritten = log(SigningKey.generate(new SecureRandom()));
        assertThat(bend(rewritten)).isEqualTo(new Bend(5, Fault.SIGNATURE));
    }

    @Test
    void anOldSignatureDoesNotFitANewPast() {
        List<Entry> entries = new ArrayList<>();
        String digest = Entry.NOTHING;
        for (Entry old : log) {
            String actor = old.number() == 2 ? "李四" : old.actor();
            entries.add(Entry.after(
                    old.number() - 1,
                    digest,
                    new Entry.Deed(old.at(), actor, old.action(), old.subject(), old.details())));
            digest = entries.get(entries.size() - 1).digest();
        }
        assertThat(bend(entries)).isEqualTo(new Bend(5, Fault.SIGNATURE));
    }

    @Test
    void aLogThatWasCutShortIsFoundByItsLastEntry() {
        ChainCheck check = checked(log.subList(0, 7));
        assertThat(check.bend()).isNull();
        check.endsWith(10, log.get(9).digest());
        assertThat(check.bend()).isEqualTo(new Bend(8, Fault.END));
    }

    @Test
    void whatComesAfterTheLastCheckpointIsNotCountedAsSigned() {
        assertThat(checked(log.subList(0, 8)).signedEntries()).isEqualTo(5);
    }
}
