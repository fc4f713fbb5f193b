package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.finding.Calibration;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of the checked findings were confirmed.
 *
 * @param share confirmed of the settled ones; null as long as too few are settled
 * @param low with {@code high} the 95 % interval by Wilson (1927)
 * @param enough whether at least as many are settled as a score needs to move
 */
public record Precision(
        int confirmed,
        int refuted,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean enough) {
    /** Nothing was checked. */
    static final Precision NONE = of(0, 0);

    public static Precision of(int confirmed, int refuted) {
        int settled = confirmed + refuted;
        if (settled < Calibration.ENOUGH) {
            return new Precision(confirmed, refuted, null, null, null, false);
        }
        WilsonInterval interval = WilsonInterval.of(confirmed, settled);
        return new Precision(confirmed, refuted, (double) confirmed / settled, interval.low(), interval.high(), true);
    }
}
