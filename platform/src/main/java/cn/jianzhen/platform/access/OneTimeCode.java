package cn.jianzhen.platform.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1, as the usual telephone apps make them). */
final class OneTimeCode {
    static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final int SECRET_BYTES = 20; // RFC 4226, 4: the length of the digest
    private static final int TOLERANCE = 1; // steps, for clocks that differ and slow typing
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648, 6
    private static final int BASE32_BITS = 5;

    private OneTimeCode() {}

    /** A new secret in Base32, as apps take it by hand. */
    static String newSecret(Random random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return base32(bytes);
    }

    static String of(String secret, long step) {
        return String.format(Locale.ROOT, "%06d", truncated(bytes(secret), step) % MODULUS);
    }

    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    /** The step that the code is of, when it is the present one or a neighbour. */
    static OptionalLong matching(String secret, String code, Instant now) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long present = stepAt(now);
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(of(secret, step).getBytes(StandardCharsets.UTF_8), given))
                .findFirst();
    }

    /** RFC 4226, 5.3: 31 bits from where the last four bits point. */
    static int truncated(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = digest[digest.length - 1] & 0xf;
            return ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = (held << Byte.SIZE) | (next & 0xff);
            for (bits += Byte.SIZE; bits >= BASE32_BITS; bits -= BASE32_BITS) {
                text.append(BASE32.charAt((held >> (bits - BASE32_BITS)) & 0x1f));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * BASE32_BITS / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            held = (held << BASE32_BITS) | BASE32.indexOf(base32.charAt(i));
            bits += BASE32_BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
