package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.DataFolder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Ids of subjects as they leave the platform. A telephone's id is its number and a vehicle's is its VIN: outside they are replaced by an
 * encrypted form, so that neither addresses nor the browser's history nor the log hold them. The same id always gives the same form:
 * the nonce is made from the id (as in RFC 5297), for links must stay good.
 */
@Component
public class SubjectIds {
    private static final String OPAQUE = "~";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec encrypting;
    private final SecretKeySpec naming;

    SubjectIds(DataFolder folder) {
        String text = folder.secret("subjects.key").readOrCreate(SubjectIds::newKeys);
        byte[] keys = Base64.getDecoder().decode(text.strip());
        encrypting = new SecretKeySpec(keys, 0, KEY_BYTES, "AES");
        naming = new SecretKeySpec(keys, KEY_BYTES, KEY_BYTES, "HmacSHA256");
    }

    /** The id to be shown and sent; what is not personal stays as it is. */
    String outside(String kind, String id) {
        if (Personal.idOf(kind).isEmpty() || id.startsWith(OPAQUE)) {
            return id;
        }
        byte[] plain = id.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] nonce = nonce(kind, plain);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, kind, nonce).doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return OPAQUE + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /**
     * The id that a person asks for. A plain number is an answer only for those who see such numbers: for others the page would confirm
     * whatever they guess.
     */
    public String inside(Scope scope, String kind, String given) {
        Optional<Personal> personal = Personal.idOf(kind);
        if (personal.isEmpty()) {
            return given;
        }
        if (given.startsWith(OPAQUE)) {
            return opened(kind, given.substring(OPAQUE.length()));
        }
        if (scope.masking().clear(personal.get())) {
            return given;
        }
        throw new Problem(ProblemCode.NOT_FOUND);
    }

    private String opened(String kind, String text) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text);
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, kind, nonce)
                    .doFinal(whole, NONCE_BYTES, Math.max(0, whole.length - NONCE_BYTES));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private byte[] nonce(String kind, byte[] plain) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(naming);
        mac.update((kind + ":").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(mac.doFinal(plain), NONCE_BYTES);
    }

    private Cipher cipher(int mode, String kind, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encrypting, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kind.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String newKeys() {
        byte[] bytes = new byte[2 * KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
