package cn.jianzhen.seal.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A secret locked with a passphrase: Argon2id (RFC 9106, 64 MiB, three passes) makes the key, AES-256-GCM locks. A wrong passphrase and a
 * changed byte cannot be told apart; both open nothing.
 */
public final class PassphraseBox {
    private static final byte[] MARK = "jianzhen-box-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final int MEMORY_KIB = 65_536;
    private static final int PASSES = 3;

    private PassphraseBox() {}

    /** The locked form; {@code name} is bound to it, so that boxes cannot be exchanged. */
    public static byte[] lock(byte[] secret, String name, char[] passphrase, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            byte[] locked =
                    cipher(Cipher.ENCRYPT_MODE, salt, nonce, name, passphrase).doFinal(secret);
            return ByteBuffer.allocate(MARK.length + SALT + NONCE + locked.length)
                    .put(MARK)
                    .put(salt)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException cannotBe) {
            throw new IllegalStateException("Every Java runtime has AES in GCM", cannotBe);
        }
    }

    /** What was locked under this name; empty when the passphrase is another one or a byte was changed. */
    public static Optional<byte[]> open(byte[] box, String name, char[] passphrase) {
        int head = MARK.length + SALT + NONCE;
        if (box.length < head || !Arrays.equals(MARK, Arrays.copyOf(box, MARK.length))) {
            return Optional.empty();
        }
        byte[] salt = Arrays.copyOfRange(box, MARK.length, MARK.length + SALT);
        byte[] nonce = Arrays.copyOfRange(box, MARK.length + SALT, head);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, salt, nonce, name, passphrase).doFinal(box, head, box.length - head));
        } catch (AEADBadTagException notThis) {
            return Optional.empty();
        } catch (GeneralSecurityException cannotBe) {
            throw new IllegalStateException("Every Java runtime has AES in GCM", cannotBe);
        }
    }

    private static Cipher cipher(int mode, byte[] salt, byte[] nonce, String name, char[] passphrase)
            throws GeneralSecurityException {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .build());
        byte[] key = new byte[KEY];
        generator.generateBytes(passphrase, key);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
