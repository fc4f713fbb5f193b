package cn.jianzhen.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {
    @TempDir
    private Path one;

    @Test
    void whatWasEncryptedIsReadAgainAlsoAfterARestart() throws IOException {
        String encrypted;
        try (DataFolder folder = TestFolder.of(one)) {
            encrypted = new FieldCipher(folder).encrypt("豫H12345");
        }
        try (DataFolder folder = TestFolder.of(one)) {
            assertThat(new FieldCipher(folder).decrypt(encrypted)).isEqualTo("豫H12345");
        }
        assertThat(encrypted).doesNotContain("12345");
    }

    @Test
    void theSameTextGivesAnotherResultEachTime() throws IOException {
        try (DataFolder folder = TestFolder.of(one)) {
            FieldCipher cipher = new FieldCipher(folder);
            assertThat(cipher.encrypt("same")).isNotEqualTo(cipher.encrypt("same"));
        }
    }

    @Test
    void aChangedFieldAndAnotherKeyAreRefused(@TempDir Path two) throws IOException {
        try (DataFolder folder = TestFolder.of(one);
                DataFolder other = TestFolder.of(two)) {
            FieldCipher cipher = new FieldCipher(folder);
            String encrypted = cipher.encrypt("a secret");
            char swapped = encrypted.charAt(20) == 'A' ? 'B' : 'A';
            String changed = encrypted.substring(0, 20) + swapped + encrypted.substring(21);
            assertThatThrownBy(() -> cipher.decrypt(changed)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> new FieldCipher(other).decrypt(encrypted))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> cipher.decrypt("a secret")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void afterAChangeOfMethodAndKeyWhatWasWrittenBeforeIsStillRead() throws IOException {
        try (DataFolder folder = TestFolder.of(one)) {
            String first = new FieldCipher(folder).encrypt("张三说");
            Path file = folder.secret(FieldCipher.KEY).path();
            Files.writeString(file, Files.readString(file) + "k2 " + "A".repeat(43) + "=\n");
            FieldCipher later = new FieldCipher(folder, "sm4-gcm", KeySettings.file(""));
            String second = later.encrypt("李四说");
            assertThat(first).startsWith("aes-256-gcm:k1:");
            assertThat(second).startsWith("sm4-gcm:k2:");
            assertThat(later.decrypt(first)).isEqualTo("张三说");
            assertThat(later.decrypt(second)).isEqualTo("李四说");
            assertThat(later.decryptIfEncrypted("从前的说明")).isEqualTo("从前的说明");
            assertThatThrownBy(() -> later.decrypt(second.replace("sm4-gcm", "aes-256-gcm")))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> later.decrypt(second.replace("k2", "k1")))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> later.decrypt(second.replace("k2", "k3")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("k3");
        }
    }

    @Test
    void aKeyThatOthersMayReadOrThatIsNoneIsRefused() throws IOException {
        try (DataFolder folder = TestFolder.of(one)) {
            String encrypted = new FieldCipher(folder).encrypt("x");
            Path elsewhere = Files.copy(folder.secret(FieldCipher.KEY).path(), one.resolve("elsewhere.key"));
            Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-r-----"));
            assertThatThrownBy(() -> new FieldCipher(folder, "aes-256-gcm", KeySettings.file(elsewhere.toString())))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("chmod 600");
            Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-------"));
            assertThat(new FieldCipher(folder, "aes-256-gcm", KeySettings.file(elsewhere.toString()))
                            .decrypt(encrypted))
                    .isEqualTo("x");
            for (String text :
                    List.of("", "k1", "k1 short", "k1 " + "A".repeat(43) + "=\nk1 " + "B".repeat(42) + "E=")) {
                Files.writeString(elsewhere, text);
                assertThatThrownBy(() -> new FieldCipher(folder, "aes-256-gcm", KeySettings.file(elsewhere.toString())))
                        .as(text)
                        .isInstanceOf(StartRefused.class);
            }
            assertThatThrownBy(() -> new FieldCipher(folder, "des", KeySettings.file("")))
                    .isInstanceOf(StartRefused.class);
        }
    }
}
