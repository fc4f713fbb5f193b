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
        return new ObdReading(
                at,
                "",
                model.obdStandard(),
                model.vinDelivered() ? vehicle.unitVin() : "",
                lamp ? List.of(fault.troubleCode()) : List.of(),
                chance.happens(0.02) ? READINESS.subList(0, chance.whole(1, 3)) : List.of(),
                counters(vehicle, lamp, chance),
                model.supportedPids(),
                units(vehicle),
                model.engine().stage() >= 5 ? monitors(vehicle, chance) : List.of());
    }

    private static List<Calibration.Unit> units(Vehicle vehicle) {
        List<Calibration.Unit> units = vehicle.calibration().units();
        return vehicle.model().manual() && !vehicle.diesel() ? units.subList(0, 1) : units;
    }

    /** Counters grow with the kilometres of the vehicle; some have run into their ceiling. */
    private static Counters counters(Vehicle vehicle, boolean lamp, Chance chance) {
        int sinceClear = Math.min(vehicle.odometer(), (int) chance.around(9000, 1.1));
        boolean full = chance.happens(0.35);
        return new Counters(
                lamp ? chance.whole(3, 900) : 0,
                full ? Math.min(65_535, vehicle.odometer()) : Math.min(65_535, sinceClear),
                full ? 255 : Math.min(255, 3 + sinceClear / 23),
                vehicle.model().engine().stage() >= 5 ? ignitionCycles(vehicle) : -1);
    }

    private static int ignitionCycles(Vehicle vehicle) {
        return 20 + vehicle.odometer() / 9 + vehicle.number() % 997;
    }

    private static List<Monitor> monitors(Vehicle vehicle, Chance chance) {
        List<Monitor> monitors = new ArrayList<>();
        int cycles = ignitionCycles(vehicle);
        for (String name : vehicle.diesel() ? DIESEL_MONITORS : PETROL_MONITORS) {
            int conditions = Math.min(65_000, (int) (cycles * chance.between(0.2, 0.9)));
            monitors.add(new Monitor(name, (int) (conditions * chance.between(0.4, 1.0)), conditions));
        }
        return monitors;
    }
}
