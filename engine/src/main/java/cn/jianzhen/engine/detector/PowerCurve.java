package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.statistic.Proportion;
import java.time.LocalDate;
import java.util.List;

/**
 * How much injected fraud a detector found, by scheme and strength, and how often it spoke over honest tests. Measured on
 * simulated cities; kept as {@code power/<id>.csv} beside the rules.
 *
 * @param detectorId the detector
 * @param measured how it was measured
 * @param points what was found, by scheme and strength
 * @param honest findings over honest tests
 */
public record PowerCurve(String detectorId, Measured measured, List<Point> points, Count honest) {

    /**
     * How a curve was measured.
     *
     * @param version of the detector
     * @param sha256 digest of the detector's files
     * @param engineVersion the engine's version
     * @param day when
     * @param tests inspections wanted of each city
     * @param seeds seeds of the cities; each seed made one city for each strength, and one honest city
     */
    public record Measured(
            int version, String sha256, String engineVersion, LocalDate day, int tests, List<Long> seeds) {
        public Measured {
            seeds = List.copyOf(seeds);
        }
    }

    /**
     * One point of the curve.
     *
     * @param scheme the injected scheme
     * @param strength 0 faint to 1 gross
     * @param count what was found of what was injected
     */
    public record Point(String scheme, double strength, Count count) {}

    /**
     * So many of so many, all and the hard ones of them.
     *
     * @param of subjects injected, or honest tests
     * @param found subjects with a finding of any band, or findings
     * @param hard those of them whose finding is hard
     */
    public record Count(long of, long found, long hard) {
        public static final Count NONE = new Count(0, 0, 0);

        public Count plus(Count other) {
            return new Count(of + other.of, found + other.found, hard + other.hard);
        }

        /** All findings. */
        public Proportion any() {
            return new Proportion(found, of);
        }

        /** Hard findings only. */
        public Proportion hardOnly() {
            return new Proportion(hard, of);
        }
    }

    public PowerCurve {
        points = List.copyOf(points);
    }

    /** The schemes in the order of the points. */
    public List<String> schemes() {
        return points.stream().map(Point::scheme).distinct().toList();
    }

    /** The points of one scheme, from faint to gross. */
    public List<Point> of(String scheme) {
        return points.stream().filter(point -> point.scheme().equals(scheme)).toList();
    }
}
