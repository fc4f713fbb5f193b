package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;

/**
 * A vehicle at the gate of a station.
 *
 * @param kind reason of the inspection as the format names it
 * @param cycle inspection cycle that first test and retests share
 * @param attempt 1 for the first test
 * @param favour what the station has promised, empty for an honest visit
 */
public record Visit(
        Vehicle vehicle, LocalDateTime readyAt, String kind, String cycle, int attempt, String phone, String favour) {
    public Visit again(LocalDateTime later) {
        return new Visit(vehicle, later, kind, cycle, attempt + 1, phone, "");
    }

    public Visit at(LocalDateTime later) {
        return new Visit(vehicle, later, kind, cycle, attempt, phone, favour);
    }

    public Visit broughtBy(String number) {
        return new Visit(vehicle, readyAt, kind, cycle, attempt, number, favour);
    }

    public Visit promised(String scheme) {
        return new Visit(vehicle, readyAt, kind, cycle, attempt, phone, scheme);
    }
}
