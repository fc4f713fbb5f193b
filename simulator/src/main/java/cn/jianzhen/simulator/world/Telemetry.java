package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import cn.jianzhen.simulator.vehicle.Calibration;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Daily summaries of the remote terminals of heavy trucks (HJ 1239). */
final class Telemetry {
    private static final int TERMINALS = 120;
    private static final double RAW_NOX = 900;

    private final DataPackage target;
    private final Chance chance;
    private final LocalDate from;
    private final List<Vehicle> trucks = new ArrayList<>();
    private final Set<Integer> known = new HashSet<>();

    Telemetry(DataPackage target, Chance chance, LocalDate from) {
        this.target = target;
        this.chance = chance;
        this.from = from;
    }

    /** A truck with a terminal: its days before the inspection are known as well. */
    void join(Vehicle vehicle, LocalDate inspected) {
        boolean fitted = vehicle.diesel()
                && vehicle.model().heavy()
                && vehicle.model().engine().stage() >= 5;
        if (!fitted || !vehicle.model().has("scr") || trucks.size() >= TERMINALS || !known.add(vehicle.number())) {
            return;
        }
        trucks.add(vehicle);
        for (LocalDate day = from; day.isBefore(inspected); day = day.plusDays(1)) {
            report(vehicle, day);
        }
    }

    void day(LocalDate day) {
        trucks.forEach(truck -> report(truck, day));
    }

    private void report(Vehicle truck, LocalDate day) {
        if (chance.happens(0.15)) {
            return; // stood still, or the terminal was silent
        }
        double scr = truck.condition().scr();
        boolean off = scr < 0.15;
        double urea = off ? 62 : 20 + 75 * (1 - (day.toEpochDay() * 0.13 + truck.number() * 0.37) % 1);
        Calibration.Unit unit = truck.calibration().units().getFirst();
        target.table(PackageFile.TELEMETRY_DAYS)
                .cell(truck.vin())
                .cell(day)
                .number(chance.around(210, 0.5), 1)
                .number(RAW_NOX * truck.condition().nox() * (1 - scr) * chance.around(0.55, 0.15), 0)
                .number(chance.gauss(275, 18), 0)
                .number(urea, 1)
                .cell(unit.calId())
                .cell(unit.cvn())
                .cell(truck.condition().fault() == Fault.NOX) // no urea used must light the lamp (GB 17691)
                .end();
    }
}
