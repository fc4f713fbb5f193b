package cn.jianzhen.engine.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortDecimalTest {
    private static final String MOSTLY_DIGITS = "00112233445566778899.-";
    private static final String BEHIND = ",.5\n\"7é";

    private final ShortDecimal fast = new ShortDecimal();
    private final Decimals careful = new Decimals();

    @Test
    void everyNumberOfUpToFiveCharactersIsReadAsTheCarefulWayReadsIt() {
        for (int count = 0; count < 10_000; count++) {
            for (int scale = 0; scale <= 4; scale++) {
                String text = BigDecimal.valueOf(count, scale).toPlainString();
                assertSame(text, "");
                assertSame("-" + text, "");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsAcceptedAndWhatIsNotIsTheSameAsTheCarefulWay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(1, ShortDecimal.LONGEST + 1);
            while (text.length() < length) {
                boolean odd = random.nextInt(40) == 0;
                text.append(
                        odd
                                ? (char) random.nextInt('-', 256)
                                : MOSTLY_DIGITS.charAt(random.nextInt(MOSTLY_DIGITS.length())));
            }
            assertSame(text.toString(), "seed " + seed);
        }
    }

    private void assertSame(String text, String seed) {
        if (text.length() > ShortDecimal.LONGEST) {
            return;
        }
        byte[] bytes = (text + BEHIND + BEHIND).getBytes(StandardCharsets.ISO_8859_1);
        long word = ShortDecimal.word(bytes, 0);
        assertThat(ShortDecimal.lengthOf(word)).as("%s %s", text, seed).isEqualTo(text.length());
        boolean accepted = careful.read(bytes, 0, text.length());
        assertThat(fast.read(word, text.length())).as("%s %s", text, seed).isEqualTo(accepted);
        if (accepted) {
            assertThat((long) fast.count()).as("%s %s", text, seed).isEqualTo(careful.count());
            assertThat(fast.scale()).as("%s %s", text, seed).isEqualTo(careful.scale());
            assertThat(BigDecimal.valueOf(fast.count(), fast.scale()))
                    .as("%s %s", text, seed)
                    .isEqualByComparingTo(new BigDecimal(text));
        }
    }

    @Test
    void aCellEndsAtTheFirstByteBelowTheMinusSign() {
        assertThat(lengthOf(",1234567")).isZero();
        assertThat(lengthOf("12\n,,,,,")).isEqualTo(2);
        assertThat(lengthOf("-1.5\r\n12")).isEqualTo(4);
        assertThat(lengthOf("1\"345678")).isEqualTo(1);
        assertThat(lengthOf("éé345678")).isEqualTo(Long.BYTES);
        assertThat(lengthOf("12345678")).isEqualTo(Long.BYTES);
    }

    private static int lengthOf(String eight) {
        return ShortDecimal.lengthOf(ShortDecimal.word(eight.getBytes(StandardCharsets.ISO_8859_1), 0));
    }
}
