package cn.jianzhen.simulator.city;

import java.time.LocalDate;
import java.util.List;

/**
 * One test line.
 *
 * @param clockOffset seconds by which the line's computer runs ahead of the platform
 */
public record Line(
        String id,
        String stationId,
        int number,
        String name,
        List<Method> methods,
        Software software,
        LocalDate authorisedOn,
        int clockOffset,
        Bench bench) {
    /** The same line while its computer's clock is wrong by other seconds. */
    public Line ahead(int seconds) {
        return new Line(id, stationId, number, name, methods, software, authorisedOn, seconds, bench);
    }

    public boolean diesel() {
        return methods.contains(Method.LUGDOWN);
    }
}
