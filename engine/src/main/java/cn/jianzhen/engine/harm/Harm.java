package cn.jianzhen.engine.harm;

import cn.jianzhen.engine.standard.Confidence;
import java.util.EnumMap;
import java.util.Map;

/**
 * Expected excess emission until the next inspection.
 *
 * @param vehicles how many falsely passed vehicles it is of
 * @param kg of each pollutant
 * @param equivalents all pollutants together, in 污染当量
 * @param confidence of the assumption to rely on least
 */
public record Harm(int vehicles, Map<Pollutant, Range> kg, Range equivalents, Confidence confidence) {
    public Harm {
        kg = Map.copyOf(kg);
    }

    public Harm plus(Harm other) {
        Map<Pollutant, Range> sum = new EnumMap<>(Pollutant.class);
        kg.forEach((pollutant, range) -> sum.put(pollutant, range.plus(other.of(pollutant))));
        return new Harm(
                vehicles + other.vehicles,
                sum,
                equivalents.plus(other.equivalents),
                Confidence.lesser(confidence, other.confidence));
    }

    /** The same for that many vehicles of one kind. */
    public Harm times(int count) {
        Map<Pollutant, Range> product = new EnumMap<>(Pollutant.class);
        kg.forEach((pollutant, range) -> product.put(pollutant, range.times(count)));
        return new Harm(vehicles * count, product, equivalents.times(count), confidence);
    }

    /** kg of one pollutant. */
    public Range of(Pollutant pollutant) {
        return kg.getOrDefault(pollutant, Range.ZERO);
    }
}
