package cn.jianzhen.seal.chain;

import cn.jianzhen.seal.crypto.SigningKey;
import cn.jianzhen.seal.crypto.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An entry that signs all before it. Without the secret key nobody can rewrite what stands before a checkpoint, not even who can
 * rewrite the whole table.
 */
public final class Checkpoint {
    private static final String SIGNER = "system";

    private Checkpoint() {}

    /** The deed of signing the log up to this entry. */
    public static Entry.Deed of(long number, String digest, SigningKey key, Instant at) {
        return new Entry.Deed(
                at,
                SIGNER,
                Entry.CHECKPOINT,
                key.verifyingKey().toText(),
                HexFormat.of().formatHex(key.sign(message(number, digest))));
    }

    /** Whether the checkpoint signs the entry before it with this key. */
    static boolean holds(Entry checkpoint, VerifyingKey key) {
        return checkpoint.subject().equals(key.toText())
                && isHex(checkpoint.details())
                && key.verifies(
                        message(checkpoint.number() - 1, checkpoint.previous()),
                        HexFormat.of().parseHex(checkpoint.details()));
    }

    private static boolean isHex(String text) {
        return text.matches("(?:[0-9a-f]{2})+");
    }

    private static byte[] message(long number, String digest) {
        return ("jianzhen-log " + number + " " + digest).getBytes(StandardCharsets.UTF_8);
    }
}
