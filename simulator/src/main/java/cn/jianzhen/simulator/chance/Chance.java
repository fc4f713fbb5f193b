package cn.jianzhen.simulator.chance;

import java.util.List;

/**
 * A SplitMix64 generator with only integer and IEEE arithmetic in it, so that a seed means the same bytes on every machine.
 * A branch depends on the seed and its name alone, never on how much was drawn before.
 */
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    /** Standard deviation of the sum of four uniform 16-bit numbers. */
    private static final double FOUR_SD = 37837.2;

    private final long seed;
    private long state;

    public Chance(long seed) {
        this.seed = mix(seed);
        this.state = this.seed;
    }

    public Chance branch(String name) {
        long key = 1125899906842597L;
        for (int i = 0; i < name.length(); i++) {
            key = 31 * key + name.charAt(i);
        }
        return branch(key);
    }

    public Chance branch(long key) {
        return new Chance(seed ^ mix(key + GOLDEN));
    }

    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (nextLong() >>> 11) * UNIT;
    }

    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Uniform whole number, both ends included. */
    public int whole(int low, int high) {
        return low + (int) ((high - (long) low + 1) * unit());
    }

    /** Nearly normal (sum of four uniforms, cut at 3.46 standard deviations): noise of an instrument. */
    public double gauss() {
        long bits = nextLong();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum - 131070.0) / FOUR_SD;
    }

    public double gauss(double mean, double deviation) {
        return mean + deviation * gauss();
    }

    /** Log-normal around a median; a spread of 0.7 means roughly times or divided by two. */
    public double around(double median, double spread) {
        return median * StrictMath.exp(spread * gauss());
    }

    public boolean happens(double probability) {
        return unit() < probability;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(whole(0, choices.size() - 1));
    }

    public <T> T pickWeighted(List<T> choices, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return choices.get(i);
            }
        }
        return choices.get(choices.size() - 1);
    }

    public String letters(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(whole(0, alphabet.length() - 1)));
        }
        return text.toString();
    }

    public String digits(int length) {
        return letters("0123456789", length);
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
