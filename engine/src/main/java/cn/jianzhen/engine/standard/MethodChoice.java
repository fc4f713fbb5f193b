package cn.jianzhen.engine.standard;

import java.util.List;
import java.util.Set;

/**
 * By which method a kind of vehicle is tested.
 *
 * @param id its name
 * @param label Chinese: the demand in words
 * @param fuels codes of {@code vehicles.fuel}
 * @param region prefix of the station's code; empty everywhere
 * @param methods allowed without a reason
 * @param excused allowed only with an accepted reason
 * @param accepted ids of {@link Excuse}s that are accepted
 */
public record MethodChoice(
        String id,
        String label,
        Set<String> fuels,
        WeightClass weight,
        String region,
        Set<Method> methods,
        Set<Method> excused,
        List<String> accepted,
        Origin origin)
        implements Dated {
    public MethodChoice {
        fuels = Set.copyOf(fuels);
        methods = Set.copyOf(methods);
        excused = Set.copyOf(excused);
        accepted = List.copyOf(accepted);
    }

    @Override
    public String subject() {
        return id + " " + region;
    }
}
