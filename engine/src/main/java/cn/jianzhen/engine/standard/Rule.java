package cn.jianzhen.engine.standard;

import java.util.List;
import java.util.Set;

/**
 * One condition under which a test counts.
 *
 * @param id the class that examines it is found by this name
 * @param label Chinese: what is wrong when it is not kept
 * @param methods the methods it belongs to
 * @param unit of the observed value and the allowed range
 * @param parameters the numbers it reads
 * @param region only stations whose code begins with it; empty everywhere
 * @param note why it is only a hint, or empty
 */
public record Rule(
        String id,
        String label,
        Set<Method> methods,
        Level level,
        Consequence consequence,
        String unit,
        List<Constant> parameters,
        String region,
        String note,
        Origin origin)
        implements Dated {
    public Rule {
        methods = Set.copyOf(methods);
        parameters = List.copyOf(parameters);
    }

    @Override
    public String subject() {
        return region.isEmpty() ? id : id + " " + region;
    }
}
