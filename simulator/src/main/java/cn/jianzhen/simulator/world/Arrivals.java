package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.Injection;
import cn.jianzhen.simulator.inspection.Visit;
import cn.jianzhen.simulator.vehicle.Vehicle;
import cn.jianzhen.simulator.vehicle.VehiclePark;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Who comes to one station for a first test. */
final class Arrivals {
    private final Station station;
    private final double visitsADay;
    private final VehiclePark park;
    private final Ledger ledger;
    private final FraudPlan plan;
    private final Chance chance;
    private int cycles;

    Arrivals(Station station, double visitsADay, VehiclePark park, Ledger ledger, FraudPlan plan, Chance chance) {
        this.station = station;
        this.visitsADay = visitsADay;
        this.park = park;
        this.ledger = ledger;
        this.plan = plan;
        this.chance = chance;
    }

    /** New vehicles of the day; mornings are busier. */
    List<Visit> of(LocalDate day) {
        int coming = (int) Math.max(0, Math.round(visitsADay + StrictMath.sqrt(visitsADay) * chance.gauss()));
        List<Visit> visits = new ArrayList<>(coming);
        for (int i = 0; i < coming; i++) {
            double share = chance.unit();
            double late = 0.4 * share + 0.6 * share * share;
            int second = (int) (StationLife.OPENS - 900 + (StationLife.LAST_START - StationLife.OPENS - 1200) * late);
            visits.add(visit(day.atStartOfDay().plusSeconds(second)));
        }
        return visits;
    }

    private Visit visit(LocalDateTime at) {
        Injection favour = plan.favour(station, chance);
        Vehicle vehicle = favour == null ? park.next() : park.next(favour::suits, favour.rescues());
        ledger.register(vehicle);
        String cycle = "C%s%05d".formatted(station.id(), ++cycles);
        String caller = favour == null ? null : plan.chains().callerFor(favour, station, chance);
        return new Visit(
                vehicle,
                at,
                kind(),
                cycle,
                1,
                caller == null ? vehicle.phone() : caller,
                favour == null ? "" : favour.scheme());
    }

    private String kind() {
        double which = chance.unit();
        return which < 0.93 ? "periodic" : which < 0.98 ? "transfer" : which < 0.995 ? "supervisory" : "comparison";
    }
}
