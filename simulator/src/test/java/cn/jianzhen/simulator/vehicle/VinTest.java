package cn.jianzhen.simulator.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.chance.Chance;
import org.junit.jupiter.api.Test;

class VinTest {
    @Test
    void theCheckDigitIsThatOfTheStandard() {
        assertThat(Vin.checkDigit("1M8GDM9A_KP042788".replace('_', '0'))).isEqualTo('X');
        assertThat(Vin.checkDigit("11111111111111111")).isEqualTo('1');
    }

    @Test
    void everyNumberIsSeventeenLettersWithTheRightCheckDigit() {
        for (int seed = 0; seed < 200; seed++) {
            String vin = Vin.of("LXA1234Z", 2009 + seed % 15, new Chance(seed), seed);
            assertThat(vin).as("seed %d", seed).hasSize(17).doesNotContain("I", "O", "Q");
            assertThat(vin.charAt(8)).as("seed %d", seed).isEqualTo(Vin.checkDigit(vin));
        }
    }

    @Test
    void aSlipOfTheKeyboardChangesOneOrTwoPlaces() {
        for (int seed = 0; seed < 200; seed++) {
            String vin = Vin.of("LXA1234Z", 2018, new Chance(seed), seed * 7919);
            String slipped = Vin.mistyped(vin, new Chance(seed + 1000L));
            long different = 0;
            for (int i = 0; i < 17; i++) {
                different += vin.charAt(i) == slipped.charAt(i) ? 0 : 1;
            }
            assertThat(different).as("seed %d: %s %s", seed, vin, slipped).isBetween(1L, 2L);
        }
    }
}
