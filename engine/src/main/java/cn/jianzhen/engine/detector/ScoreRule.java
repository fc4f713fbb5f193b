package cn.jianzhen.engine.detector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure a finding is, by the value of one output column.
 *
 * @param by the output column
 * @param bands the bands in the order they are tried; numeric bands from high to low
 */
public record ScoreRule(String by, List<Band> bands) {

    /**
     * One band: either a text value or a lower bound.
     *
     * @param is the text value, or null for a numeric band
     * @param atLeast the lower bound, or null for a text band
     * @param score 0-1, the chance that an inspector would confirm it
     * @param strength hard or soft
     * @param reason why
     */
    public record Band(@Nullable String is, @Nullable Double atLeast, double score, String strength, String reason) {
        boolean holds(@Nullable Object value) {
            if (atLeast != null) {
                return value instanceof Number number && number.doubleValue() >= atLeast;
            }
            return value != null && value.toString().equals(is);
        }
    }

    public ScoreRule {
        bands = List.copyOf(bands);
    }

    /** The first band that holds; IllegalStateException when none does. */
    public Band of(@Nullable Object value) {
        for (Band band : bands) {
            if (band.holds(value)) {
                return band;
            }
        }
        throw new IllegalStateException("no score band fits " + by + " = " + value);
    }
}
