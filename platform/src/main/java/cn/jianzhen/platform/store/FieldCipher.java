package cn.jianzhen.platform.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts single fields before they reach the database: AES-256-GCM, so that a changed field is refused and not read wrongly
 * (GB/T 22239-2019, level 3: confidentiality of key data at rest). The key is made at the first start and lies in {@value
 * #KEY}, apart from the database. Every text begins with the name of its method, so that another one can be read beside it.
 */
@Component
public class FieldCipher {
    static final String KEY = "field.key";
    private static final String METHOD = "aes-gcm:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    FieldCipher(DataFolder folder) {
        String text = folder.secret(KEY).readOrCreate(() -> Base64.getEncoder().encodeToString(randomBytes(KEY_BYTES)));
        key = new SecretKeySpec(Base64.getDecoder().decode(text.strip()), "AES");
    }

    /** The same text gives another result each time. */
    public String encrypt(String plain) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return METHOD + Base64.getEncoder().encodeToString(whole);
    }

    /** What was encrypted; an {@link IllegalStateException} when the text was changed or belongs to another key. */
    public String decrypt(String encrypted) {
        if (!encrypted.startsWith(METHOD)) {
            throw new IllegalStateException("not encrypted with " + METHOD);
        }
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted.substring(METHOD.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] sealed = new byte[whole.remaining()];
        whole.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("the field was changed, or " + KEY + " is not its key", cause);
        }
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
