package cn.jianzhen.seal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PassphraseBoxTest {
    private static final byte[] SECRET = "私钥".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSPHRASE = "四个 随机 的 词".toCharArray();

    private final byte[] box = PassphraseBox.lock(SECRET, "audit.key", PASSPHRASE, new SecureRandom());

    @Test
    void whatWasLockedComesOutAgain() {
        assertThat(PassphraseBox.open(box, "audit.key", PASSPHRASE)).hasValue(SECRET);
        assertThat(new String(box, StandardCharsets.UTF_8)).doesNotContain("私钥");
    }

    @Test
    void anotherPassphraseAnotherNameAndATornBoxOpenNothing() {
        assertThat(PassphraseBox.open(box, "audit.key", "别的".toCharArray())).isEmpty();
        assertThat(PassphraseBox.open(box, "evidence.key", PASSPHRASE)).isEmpty();
        assertThat(PassphraseBox.open(new byte[3], "audit.key", PASSPHRASE)).isEmpty();
    }

    @Test
    void aChangedByteInEveryPartOpensNothing() {
        for (int at : new int[] {0, 15, 31, 43, box.length - 1}) {
            byte[] bent = box.clone();
            bent[at] ^= 1;
            assertThat(PassphraseBox.open(bent, "audit.key", PASSPHRASE))
                    .as("byte " + at)
                    .isEmpty();
        }
    }
}
