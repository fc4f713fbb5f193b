package cn.jianzhen.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreKeysTest {
    private static final char[] PIN = "a long pin 77".toCharArray();

    @TempDir
    private Path path;

    private Path pin;

    @BeforeEach
    void writeThePin() throws IOException {
        pin = Files.writeString(path.resolve("pin"), new String(PIN) + "\n");
        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-------"));
    }

    private Path store(Map<String, byte[]> secrets) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PIN);
        for (Map.Entry<String, byte[]> secret : secrets.entrySet()) {
            store.setEntry(
                    secret.getKey(),
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(secret.getValue(), "HmacSHA256")),
                    new KeyStore.PasswordProtection(PIN));
        }
        Path file = path.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PIN);
        }
        return file;
    }

    private static byte[] secret(int filled) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) filled);
        return secret;
    }

    private FieldCipher cipher(DataFolder folder, Path store, String newest) {
        return new FieldCipher(
                folder, "sm4-gcm", new KeySettings("", "pkcs12", store.toString(), pin.toString(), newest));
    }

    @Test
    void fieldsAreEncryptedWithTheNamedKeyAndReadWithAny() throws Exception {
        Path store = store(Map.of("h1", secret(1), "h2", secret(2)));
        try (DataFolder folder = TestFolder.of(path.resolve("data"))) {
            String first = cipher(folder, store, "h1").encrypt("张三说");
            FieldCipher later = cipher(folder, store, "h2");
            assertThat(first).startsWith("sm4-gcm:h1:");
            assertThat(later.encrypt("李四说")).startsWith("sm4-gcm:h2:");
            assertThat(later.decrypt(first)).isEqualTo("张三说");
            assertThatThrownBy(() -> later.decrypt(first.replace("h1", "h3")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("h3");
            assertThat(folder.root().resolve("field.key")).doesNotExist();
        }
    }

    /** A house that gets a key store later brings its old key along. */
    @Test
    void whatAFileEncryptedIsReadWithTheSameSecretInAKeyStore() throws Exception {
        try (DataFolder folder = TestFolder.of(path.resolve("data"))) {
            String before = new FieldCipher(folder).encrypt("从前的说明");
            String line =
                    Files.readString(folder.secret(FieldCipher.KEY).path()).strip();
            byte[] secret = FieldKeys.bytes(line.split(" ", 2)[1]);
            assertThat(cipher(folder, store(Map.of("k1", secret, "h1", secret(1))), "h1")
                            .decrypt(before))
                    .isEqualTo("从前的说明");
        }
    }

    @Test
    void whatCannotBeUsedRefusesTheStart() throws Exception {
        Path store = store(Map.of("h1", secret(1)));
        assertRefused("pkcs12", store, "h9", "没有名为 h9");
        assertRefused("pkcs12", store, "not a name", "应为 1 至 20 个");
        assertRefused("jks", store, "h1", "pkcs12 或 pkcs11");
        assertRefused("pkcs12", path.resolve("not-there.p12"), "h1", "打不开");
        assertRefused(
                "pkcs11",
                Files.writeString(path.resolve("module.cfg"), "name = x\nlibrary = /no/such.so\n"),
                "h1",
                "打不开");
        Files.writeString(pin, "another pin\n");
        assertRefused("pkcs12", store, "h1", "打不开");
        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused("pkcs12", store, "h1", "chmod 600");
    }

    private void assertRefused(String type, Path store, String key, String why) {
        assertThatThrownBy(() -> KeyStoreKeys.open(type, store, pin, key))
                .as(why)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(why);
    }
}
