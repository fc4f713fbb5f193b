package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.vehicle.Calibration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What the scan tool read before the tailpipe test.
 *
 * @param failure why there was no connection, empty when there was
 * @param vin as delivered by the control unit, empty when it delivers none
 */
public record ObdReading(
        LocalDateTime checkedAt,
        String failure,
        String standard,
        String vin,
        List<String> troubleCodes,
        List<String> notReady,
        Counters counters,
        String supportedPids,
        List<Calibration.Unit> units,
        List<Monitor> monitors) {
    /** Kilometres and counts since the memory was cleared; -1 where the control unit does not count. */
    public record Counters(int milDistance, int distanceSinceClear, int warmUps, int ignitionCycles) {}

    /** In-use performance of one monitor. */
    public record Monitor(String name, int completed, int conditions) {}

    public boolean connected() {
        return failure.isEmpty();
    }

    public boolean passed() {
        return connected() && troubleCodes.isEmpty() && notReady.size() <= 2;
    }

    public ObdReading at(LocalDateTime other) {
        return new ObdReading(
                other, failure, standard, vin, troubleCodes, notReady, counters, supportedPids, units, monitors);
    }

    public ObdReading withVin(String other) {
        return new ObdReading(
                checkedAt, failure, standard, other, troubleCodes, notReady, counters, supportedPids, units, monitors);
    }

    public ObdReading withUnits(List<Calibration.Unit> other) {
        return new ObdReading(
                checkedAt, failure, standard, vin, troubleCodes, notReady, counters, supportedPids, other, monitors);
    }

    public ObdReading withCounters(Counters other) {
        return new ObdReading(
                checkedAt, failure, standard, vin, troubleCodes, notReady, other, supportedPids, units, monitors);
    }

    public ObdReading withMonitors(List<Monitor> other) {
        return new ObdReading(
                checkedAt, failure, standard, vin, troubleCodes, notReady, counters, supportedPids, units, other);
    }

    /** As another control unit introduces itself: standard and supported values. */
    public ObdReading speaking(String otherStandard, String otherPids) {
        return new ObdReading(
                checkedAt, failure, otherStandard, vin, troubleCodes, notReady, counters, otherPids, units, monitors);
    }

    /** As a box shows it: connected, no trouble codes, everything ready. */
    public ObdReading clean() {
        return new ObdReading(
                checkedAt, "", standard, vin, List.of(), List.of(), counters, supportedPids, units, monitors);
    }
}
