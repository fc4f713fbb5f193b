package cn.jianzhen.seal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final byte[] MESSAGE = "检验报告 410802".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.generate(new SecureRandom());

    /** The first example of GB/T 32905-2016, appendix A. */
    @Test
    void sm3OfAbcIsTheStandardsExample() {
        assertThat(HexFormat.of().formatHex(Sm3.of("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void whatAKeySignedItsOtherHalfVerifies() {
        byte[] signature = key.sign(MESSAGE);
        assertThat(key.verifyingKey().verifies(MESSAGE, signature)).isTrue();
    }

    @Test
    void anotherMessageOrAnotherKeyIsRefused() {
        byte[] signature = key.sign(MESSAGE);
        assertThat(key.verifyingKey().verifies("别的".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(SigningKey.generate(new SecureRandom()).verifyingKey().verifies(MESSAGE, signature))
                .isFalse();
    }

    @Test
    void everyByteOfASignatureCounts() {
        byte[] signature = key.sign(MESSAGE);
        for (int i = 0; i < signature.length; i++) {
            byte[] bent = signature.clone();
            bent[i] ^= 1;
            assertThat(key.verifyingKey().verifies(MESSAGE, bent))
                    .as("byte " + i)
                    .isFalse();
        }
    }

    @Test
    void keysSurviveBeingWrittenDown() {
        SigningKey again = SigningKey.parse(key.toText() + "\n", new SecureRandom());
        VerifyingKey known = VerifyingKey.parse(key.verifyingKey().toText());
        assertThat(known.verifies(MESSAGE, again.sign(MESSAGE))).isTrue();
        assertThat(known.shortName()).hasSize(16).isEqualTo(key.verifyingKey().shortName());
    }

    @Test
    void aTextThatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> VerifyingKey.parse("04" + "11".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifyingKey.parse("no key")).isInstanceOf(IllegalArgumentException.class);
    }
}
