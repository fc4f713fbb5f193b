package cn.jianzhen.seal.chain;

import cn.jianzhen.seal.crypto.VerifyingKey;
import org.jspecify.annotations.Nullable;

/** Reads a log from its first entry on and stops at the first one that was bent. One use. */
public final class ChainCheck {
    private final VerifyingKey key;
    private long number;
    private String digest = Entry.NOTHING;
    private long signed;
    private @Nullable Bend bend;

    /** @param key the public key of the platform, got from a source of its own and not from the log */
    public ChainCheck(VerifyingKey key) {
        this.key = key;
    }

    /** What is wrong with an entry. */
    public enum Fault {
        /** An entry is missing before this one, or it was put in. */
        NUMBER,
        /** The entry before it was changed, removed or swapped. */
        LINK,
        /** The entry itself was changed. */
        CONTENT,
        /** A checkpoint that the platform did not sign. */
        SIGNATURE,
        /** The log ends too early. */
        END
    }

    /**
     * The first entry that is not as it was written.
     *
     * @param number the number that it ought to have
     */
    public record Bend(long number, Fault fault) {}

    /** Looks at the next entry; nothing is looked at behind the first fault. */
    public void next(Entry entry) {
        if (bend != null) {
            return;
        }
        Fault fault = fault(entry);
        if (fault != null) {
            bend = new Bend(number + 1, fault);
            return;
        }
        number = entry.number();
        digest = entry.digest();
        if (entry.isCheckpoint()) {
            signed = entry.number();
        }
    }

    private @Nullable Fault fault(Entry entry) {
        if (entry.number() != number + 1) {
            return Fault.NUMBER;
        }
        if (!entry.previous().equals(digest)) {
            return Fault.LINK;
        }
        if (!entry.digest().equals(entry.computedDigest())) {
            return Fault.CONTENT;
        }
        return entry.isCheckpoint() && !Checkpoint.holds(entry, key) ? Fault.SIGNATURE : null;
    }

    /** Says what the last entry must be, known from elsewhere: cutting off the end leaves a chain that is whole. */
    public void endsWith(long lastNumber, String lastDigest) {
        if (bend == null && (number != lastNumber || !digest.equals(lastDigest))) {
            bend = new Bend(Math.min(number, lastNumber) + 1, Fault.END);
        }
    }

    /** The first bent entry; null when all are as they were written. */
    public @Nullable Bend bend() {
        return bend;
    }

    /** Entries that were looked at and are whole. */
    public long entries() {
        return number;
    }

    public String lastDigest() {
        return digest;
    }

    /** Of these, how many a checkpoint vouches for. What comes after it rests on the chain alone. */
    public long signedEntries() {
        return signed;
    }
}
