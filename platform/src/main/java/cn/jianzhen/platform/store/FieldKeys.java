package cn.jianzhen.platform.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets in the key file, one a line: a name, a space, 32 bytes in Base64. The last one encrypts; all others stay for reading. So a
 * key is changed by adding a line.
 */
final class FieldKeys implements KeySource {
    /** What a key may be called. */
    static final String NAME = "[A-Za-z0-9-]{1,20}";

    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final Map<String, byte[]> secrets = new LinkedHashMap<>();
    private String newest = "";

    private FieldKeys() {}

    /** Makes the file when it is not there; refuses one that others may read. */
    static FieldKeys read(SecretFile file) {
        String text = file.readOrCreate(() -> "k1 " + text(newSecret()) + "\n");
        file.requireOwnerOnly();
        FieldKeys keys = new FieldKeys();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> keys.add(file, line));
        if (keys.secrets.isEmpty()) {
            throw new StartRefused("密钥文件 " + file.path() + " 是空的。");
        }
        return keys;
    }

    private void add(SecretFile file, String line) {
        String[] parts = line.split(" ", 2);
        if (parts.length != 2 || !parts[0].matches(NAME) || !isSecret(parts[1].strip())) {
            throw new StartRefused("密钥文件 " + file.path() + " 每行应为“名称 空格 Base64 编码的 32 字节”。");
        }
        newest = parts[0];
        if (secrets.put(newest, bytes(parts[1].strip())) != null) {
            throw new StartRefused("密钥文件 " + file.path() + " 中名称 " + newest + " 重复。");
        }
    }

    private static boolean isSecret(String text) {
        return text.matches("[A-Za-z0-9+/]{43}=");
    }

    @Override
    public String newest() {
        return newest;
    }

    @Override
    public byte[] code(String name, byte[] message) {
        byte[] secret = secrets.get(name);
        if (secret == null) {
            throw new IllegalStateException("the key '" + name + "' is not in the key file");
        }
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static byte[] newSecret() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
