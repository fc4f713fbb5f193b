package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.inspection.ObdReading.Counters;
import cn.jianzhen.simulator.inspection.ObdReading.Monitor;
import cn.jianzhen.simulator.vehicle.Calibration;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the on-board diagnosis of a vehicle as an honest scan tool does. */
final class ObdReader {
    private static final List<String> PETROL_MONITORS = List.of("catalyst_b1", "o2_sensor_b1", "evap", "egr_vvt");
    private static final List<String> DIESEL_MONITORS =
            List.of("nmhc_catalyst", "nox_catalyst", "pm_filter", "exhaust_gas_sensor", "boost", "egr_vvt");
    private static final List<String> READINESS = List.of("catalyst", "o2_sensor", "heater", "egr_vvt");
    private static final List<String> FAILURES = List.of("damaged", "not_found", "no_communication");

    private ObdReader() {}

    static ObdReading read(Vehicle vehicle, LocalDateTime at, Chance chance) {
        Model model = vehicle.model();
        if (chance.happens(0.004)) {
            Counters none = new Counters(-1, -1, -1, -1);
            String why = chance.pick(FAILURES);
            return new ObdReading(
                    at, why, model.obdStandard(), "", List.of(), List.of(), none, "", List.of(), List.of());
        }
        Fault fault = vehicle.condition().fault();
        boolean lamp = !fault.troubleCode().isEmpty() && (fault == Fault.LAMP || chance.happens(0.22));
        Counters counters = counters(vehicle, lamp, chance);
        return new ObdReading(
                at,
                "",
                model.obdStandard(),
                model.vinDelivered() ? vehicle.unitVin() : "",
                lamp ? List.of(fault.troubleCode()) : List.of(),
                notReady(counters, chance),
                counters,
                model.supportedPids(),
                units(vehicle),
                model.engine().stage() >= 5 ? monitors(vehicle) : List.of());
    }

    private static List<Calibration.Unit> units(Vehicle vehicle) {
        List<Calibration.Unit> units = vehicle.calibration().units();
        return vehicle.model().manual() && !vehicle.diesel() ? units.subList(0, 1) : units;
    }

    /** After an erasure or in a new car the monitors have not all run yet. */
    private static List<String> notReady(Counters counters, Chance chance) {
        boolean fresh = counters.warmUps() <= 2 && counters.distanceSinceClear() < 60;
        return fresh || chance.happens(0.02) ? READINESS.subList(0, chance.whole(1, fresh ? 2 : 3)) : List.of();
    }

    /** Counters grow with the kilometres of the vehicle; some have run into their ceiling. */
    private static Counters counters(Vehicle vehicle, boolean lamp, Chance chance) {
        Chance own = new Chance(vehicle.number()).branch("memory");
        boolean never = own.happens(0.35);
        int habit = (int) Math.max(400, own.around(9000, 1.1));
        int sinceClear = never ? vehicle.odometer() : vehicle.odometer() % habit;
        int distance = vehicle.condition().cleared() ? chance.whole(2, 90) : sinceClear;
        return new Counters(
                lamp ? Math.min(distance, chance.whole(3, 900)) : 0,
                Math.min(65_535, distance),
                Math.min(255, 1 + distance / own.whole(15, 30)),
                vehicle.model().engine().stage() >= 5 ? ignitionCycles(vehicle) : -1);
    }

    /** Drivers differ in how far they go before they stop again. */
    private static int ignitionCycles(Vehicle vehicle) {
        return 3 + vehicle.number() % 7 + vehicle.odometer() / (7 + vehicle.number() % 5);
    }

    /** The share of journeys on which a monitor runs is a habit of the vehicle; the counters only grow. */
    private static List<Monitor> monitors(Vehicle vehicle) {
        Chance own = new Chance(vehicle.number()).branch("monitors");
        List<Monitor> monitors = new ArrayList<>();
        int cycles = ignitionCycles(vehicle);
        for (String name : vehicle.diesel() ? DIESEL_MONITORS : PETROL_MONITORS) {
            int conditions = Math.min(65_000, (int) (cycles * own.between(0.2, 0.9)));
            monitors.add(new Monitor(name, (int) (conditions * own.between(0.4, 1.0)), conditions));
        }
        return monitors;
    }
}
