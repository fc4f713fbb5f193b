package cn.jianzhen.engine.harm;

import cn.jianzhen.engine.standard.YamlEntry;
import java.util.List;

/**
 * An estimate with its interval: in about nine cases of ten the truth is between {@code low} and {@code high}.
 *
 * @param low above 0 where the estimate is
 * @param expected between low and high
 * @param high in the unit of the other two
 */
public record Range(double low, double expected, double high) {
    static final Range ZERO = new Range(0, 0, 0);

    /** Three numbers of an entry. */
    static Range of(YamlEntry entry, String key) {
        double[] numbers = entry.numbers(key);
        boolean whole = numbers.length == 3 && numbers[0] > 0 && numbers[0] <= numbers[1] && numbers[1] <= numbers[2];
        if (!whole) {
            entry.problem(key, "应为低、中、高三个数，依次不减，且大于0");
            return ZERO;
        }
        return new Range(numbers[0], numbers[1], numbers[2]);
    }

    static Range exactly(double value) {
        return new Range(value, value, value);
    }

    /**
     * The product of independent estimates. Their distances are added in squares on the logarithmic scale: all of them lying at
     * their worst end together is far rarer than each of them.
     */
    static Range product(List<Range> factors) {
        double expected = 1;
        double below = 0;
        double above = 0;
        for (Range factor : factors) {
            expected *= factor.expected;
            below += square(Math.log(factor.expected / factor.low));
            above += square(Math.log(factor.high / factor.expected));
        }
        return new Range(expected * Math.exp(-Math.sqrt(below)), expected, expected * Math.exp(Math.sqrt(above)));
    }

    /** The sum of estimates that rest on the same assumptions, and so are all too low or all too high together. */
    Range plus(Range other) {
        return new Range(low + other.low, expected + other.expected, high + other.high);
    }

    Range times(double factor) {
        return new Range(low * factor, expected * factor, high * factor);
    }

    private static double square(double x) {
        return x * x;
    }
}
