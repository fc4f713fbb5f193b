package cn.jianzhen.simulator.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One quantity as it was measured on real lines, read from {@code measured.csv}.
 *
 * @param low,high the range that was logged, or one value with its tolerance
 */
record Measured(String quantity, String label, String unit, double low, double high, int decimals, String source) {
    static List<Measured> load() {
        try (InputStream file = Measured.class.getResourceAsStream("/cn/jianzhen/simulator/measured.csv")) {
            if (file == null) {
                throw new IllegalStateException("measured.csv is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Measured::row)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Measured row(String line) {
        String[] cells = line.split(",", 7);
        return new Measured(
                cells[0],
                cells[1],
                cells[2],
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Integer.parseInt(cells[5]),
                cells[6]);
    }

    /** Whether the range meets the middle nine tenths of what was simulated. */
    boolean meets(Observed.Spread spread) {
        return spread.tests() > 0 && spread.low() <= high && spread.high() >= low;
    }
}
