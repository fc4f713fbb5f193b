package cn.jianzhen.platform.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts single fields before they reach the database, so that a changed field is refused and not read wrongly (GB/T 22239-2019
 * 8.1.4.8: confidentiality of important data at rest). Every text begins with the names of its method and its key: after a change of
 * either, what was written before can still be read.
 */
@Component
public class FieldCipher {
    static final String KEY = "field.key";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** SM4 is GB/T 32907-2016; it has keys of 128 bits only. */
    enum Method {
        AES_256_GCM("aes-256-gcm", "AES", 32),
        SM4_GCM("sm4-gcm", "SM4", 16);

        private final String code;
        private final String algorithm;
        private final int keyBytes;

        Method(String code, String algorithm, int keyBytes) {
            this.code = code;
            this.algorithm = algorithm;
            this.keyBytes = keyBytes;
        }

        static Method of(String code) {
            return Arrays.stream(values())
                    .filter(method -> method.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new StartRefused("jianzhen.cipher 只能是 aes-256-gcm 或 sm4-gcm，而不是 " + code + "。"));
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Method writing;
    private final KeySource keys;

    FieldCipher(DataFolder folder) {
        this(folder, Method.AES_256_GCM.code, KeySettings.file(""));
    }

    @Autowired
    FieldCipher(DataFolder folder, @Value("${jianzhen.cipher}") String method, KeySettings settings) {
        writing = Method.of(method);
        keys = settings.source(folder);
    }

    /** The same text gives another result each time. */
    public String encrypt(String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String key = keys.newest();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, writing, key, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return writing.code + ":" + key + ":" + FieldKeys.text(whole);
    }

    /** What was encrypted; an {@link IllegalStateException} when the text was changed or its key is not there. */
    public String decrypt(String encrypted) {
        String[] parts = encrypted.split(":", 3);
        if (!isEncrypted(encrypted)) {
            throw new IllegalStateException("not an encrypted field");
        }
        ByteBuffer whole = ByteBuffer.wrap(FieldKeys.bytes(parts[2]));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] sealed = new byte[whole.remaining()];
        whole.get(sealed);
        return new String(
                run(Cipher.DECRYPT_MODE, Method.of(parts[0]), parts[1], nonce, sealed), StandardCharsets.UTF_8);
    }

    /** The same for a column that was filled before it was encrypted: what has no mark of a method is given back as it is. */
    public String decryptIfEncrypted(String stored) {
        return isEncrypted(stored) ? decrypt(stored) : stored;
    }

    private static boolean isEncrypted(String stored) {
        return Arrays.stream(Method.values()).anyMatch(method -> stored.startsWith(method.code + ":"))
                && stored.split(":", 3).length == 3;
    }

    /** Each method has a key of its own, made from the secret: one key is never used with two algorithms. */
    private byte[] derived(String key, Method method) {
        return Arrays.copyOf(keys.code(key, method.code.getBytes(StandardCharsets.UTF_8)), method.keyBytes);
    }

    private byte[] run(int mode, Method method, String key, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(method.algorithm + "/GCM/NoPadding", PROVIDER);
            byte[] secret = derived(key, method);
            cipher.init(mode, new SecretKeySpec(secret, method.algorithm), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((method.code + ":" + key).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("the field was changed, or '" + key + "' is not its key", cause);
        }
    }
}
