package cn.jianzhen.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceCodecTest {
    private final TraceBuilder builder = new TraceBuilder();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyCellComesBackExactly(long seed) {
        Random random = new Random(seed);
        int rows = random.nextInt(1, 600);
        BigDecimal[][] cells = new BigDecimal[rows][Trace.MAX_CHANNELS];
        for (int row = 0; row < rows; row++) {
            builder.addRow(row * 2 + 1);
            for (int channel = 1; channel < Trace.MAX_CHANNELS; channel += 1 + channel % 3) {
                cells[row][channel] = randomCell(random, channel, row);
            }
        }
        assertThat(builder.sortAndFold()).isEqualTo(-1);
        Trace trace = Trace.decode(builder.pack());
        assertThat(trace.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(trace.seconds()[row]).isEqualTo(row * 2 + 1);
            for (int channel = 1; channel < Trace.MAX_CHANNELS; channel++) {
                assertCell(trace, row, channel, cells[row][channel], "seed " + seed);
            }
        }
    }

    private BigDecimal randomCell(Random random, int channel, int row) {
        int scale = random.nextInt(TraceBuilder.MAX_DECIMALS + 1);
        int count = switch (channel % 4) {
            case 0 -> 17;
            case 1 -> row * 3 - 100;
            case 2 -> random.nextInt(-500, 500);
            default -> random.nextInt(-1_999_999_999, 1_999_999_999) / (int) Math.pow(10, 4 - scale);
        };
        if (random.nextInt(10) == 0) {
            return null;
        }
        builder.set(channel, count, scale);
        return BigDecimal.valueOf(count, scale);
    }

    private static void assertCell(Trace trace, int row, int channel, BigDecimal expected, String seed) {
        int count = trace.counts(channel)[row];
        if (expected == null) {
            assertThat(count).as(seed).isEqualTo(Trace.MISSING);
            assertThat(trace.values(channel)[row]).as(seed).isNaN();
        } else {
            assertThat(BigDecimal.valueOf(count, trace.scale(channel))).as(seed).isEqualByComparingTo(expected);
            assertThat(trace.values(channel)[row]).as(seed).isEqualTo(expected.doubleValue());
        }
    }

    @Test
    void rowsInAnyOrderAreSortedAndADuplicateSecondIsNamed() {
        for (int t : new int[] {3, 1, 2}) {
            builder.addRow(t);
            builder.set(5, t * 100, 0);
        }
        assertThat(builder.sortAndFold()).isEqualTo(-1);
        assertThat(Trace.decode(builder.pack()).counts(5)).containsExactly(100, 200, 300);
    }

    @Test
    void aRepeatedRowIsFoldedAndAContradictingOneIsNamed() {
        for (int t : new int[] {1, 2, 1, 2}) {
            builder.addRow(t);
            builder.set(5, t * 100, 0);
        }
        assertThat(builder.sortAndFold()).isEqualTo(-1);
        assertThat(builder.rows()).isEqualTo(2);
        builder.addRow(2);
        builder.set(5, 201, 0);
        assertThat(builder.sortAndFold()).isEqualTo(2);
    }

    @Test
    void piecesOfOneTestJoinWithoutLoss() {
        builder.addRow(1);
        builder.set(9, 115, 1);
        Trace first = Trace.decode(builder.pack());
        builder.clear();
        builder.addRow(2);
        builder.set(9, 1523, 2);
        Trace second = Trace.decode(builder.pack());
        builder.clear();
        builder.addAll(second);
        builder.addAll(first);
        assertThat(builder.sortAndFold()).isEqualTo(-1);
        Trace joined = Trace.decode(builder.pack());
        assertThat(joined.values(9)).containsExactly(11.5, 15.23);
        assertThat(joined.scale(9)).isEqualTo(2);
    }

    @Test
    void anUnusedChannelIsMissingThroughout() {
        builder.addRow(1);
        Trace trace = Trace.decode(builder.pack());
        assertThat(trace.has(3)).isFalse();
        assertThat(trace.values(3)).containsExactly(Double.NaN);
    }

    @Test
    void aSmoothChannelTakesFarLessThanAByteASecond() {
        for (int t = 1; t <= 195; t++) {
            builder.addRow(t);
            builder.set(6, 12 + t / 50, 2);
        }
        assertThat(builder.pack().length).isLessThan(195 / 2);
    }

    @Test
    void foreignBytesAreRefusedWithARemedy() {
        assertThatThrownBy(() -> Trace.decode(new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("import the package again");
    }
}
