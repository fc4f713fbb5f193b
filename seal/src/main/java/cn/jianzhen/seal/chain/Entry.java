package cn.jianzhen.seal.chain;

import cn.jianzhen.seal.crypto.Sm3;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One entry of a chained log.
 *
 * @param number counts from 1 without gaps
 * @param at when, to the millisecond
 * @param actor who
 * @param action what, a word of the log's vocabulary
 * @param subject on what; empty when on nothing in particular
 * @param details further facts as text; empty when none
 * @param previous digest of the entry before, 64 hex digits; zeros before the first
 * @param digest SM3 over all of the above, 64 hex digits
 */
public record Entry(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String details,
        String previous,
        String digest) {
    /** What stands before the first entry. */
    public static final String NOTHING = "0".repeat(2 * Sm3.LENGTH);

    /** Action of an entry whose details are the signature over the entry before it. */
    public static final String CHECKPOINT = "checkpoint";

    /** What somebody did. */
    public record Deed(Instant at, String actor, String action, String subject, String details) {
        public Deed {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** The entry for a deed, after the entry with this number and digest; 0 and {@link #NOTHING} for the first. */
    public static Entry after(long number, String digest, Deed deed) {
        Entry unsealed = new Entry(
                number + 1, deed.at(), deed.actor(), deed.action(), deed.subject(), deed.details(), digest, "");
        return new Entry(
                unsealed.number,
                unsealed.at,
                unsealed.actor,
                unsealed.action,
                unsealed.subject,
                unsealed.details,
                unsealed.previous,
                unsealed.computedDigest());
    }

    public boolean isCheckpoint() {
        return action.equals(CHECKPOINT);
    }

    /** The digest that the entry ought to have. */
    String computedDigest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(number)
                .putLong(at.toEpochMilli())
                .array());
        for (String text : new String[] {actor, action, subject, details, previous}) {
            // The length goes first: "ab" and "c" must not look like "a" and "bc".
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
            bytes.writeBytes(encoded);
        }
        return HexFormat.of().formatHex(Sm3.of(bytes.toByteArray()));
    }
}
