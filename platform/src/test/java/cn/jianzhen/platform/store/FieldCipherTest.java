package cn.jianzhen.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
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
}
