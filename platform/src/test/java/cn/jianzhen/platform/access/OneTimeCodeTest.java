package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    /** RFC 6238, appendix B: "12345678901234567890" and the same in Base32. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** RFC 6238, appendix B, rows of SHA-1: seconds and the code of eight digits. */
    private static final Map<Long, String> VECTORS = Map.of(
            59L, "94287082",
            1_111_111_109L, "07081804",
            1_111_111_111L, "14050471",
            1_234_567_890L, "89005924",
            2_000_000_000L, "69279037",
            20_000_000_000L, "65353130");

    @Test
    void theVectorsOfTheStandardComeOut() {
        VECTORS.forEach((second, digits) -> {
            long step = OneTimeCode.stepAt(Instant.ofEpochSecond(second));
            assertThat("%08d".formatted(OneTimeCode.truncated(KEY, step) % 100_000_000))
                    .isEqualTo(digits);
            assertThat(OneTimeCode.of(SECRET, step)).isEqualTo(digits.substring(2));
        });
    }

    @Test
    void aNeighbouringStepIsTakenAndNoFurtherOne() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long present = OneTimeCode.stepAt(now);
        for (long away = -3; away <= 3; away++) {
            OptionalLong expected = Math.abs(away) <= 1 ? OptionalLong.of(present + away) : OptionalLong.empty();
            assertThat(OneTimeCode.matching(SECRET, OneTimeCode.of(SECRET, present + away), now))
                    .as("%d steps away", away)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatIsNotACodeMatchesNothing() {
        for (String wrong : new String[] {"", "12345", "abcdef", "０１２３４５"}) {
            assertThat(OneTimeCode.matching(SECRET, wrong, Instant.EPOCH)).isEmpty();
        }
    }

    @Test
    void aNewSecretHasA160BitsAndIsAnotherEachTime() {
        SecureRandom random = new SecureRandom();
        assertThat(OneTimeCode.newSecret(random)).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCode.newSecret(random));
    }
}
