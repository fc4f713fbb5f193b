package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Visit;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Vehicles that come for another inspection within the period: sold cars, cars called in for supervision, old trucks twice a year.
 * Those whose pass was bought come in the state in which they really are, or buy again.
 */
final class Comebacks {
    private static final double SOLD = 0.014;
    private static final double CALLED_IN = 0.09;
    private static final int HALF_A_YEAR = 182;

    private final List<Station> open;
    private final Appointments appointments;

    Comebacks(City city, Appointments appointments) {
        this.open = city.openStations();
        this.appointments = appointments;
    }

    /** The inspection cycle is over: will the vehicle be seen again? */
    void consider(Draft last, Station station, Chance chance) {
        LocalDate today = last.times().uploaded().toLocalDate();
        boolean bought = !last.deeds().isEmpty();
        int days = wait(last.vehicle(), bought, today, chance);
        if (days == 0) {
            return;
        }
        Vehicle vehicle =
                last.vehicle().later(days * (last.vehicle().diesel() ? chance.whole(60, 300) : chance.whole(5, 60)));
        vehicle.condition().cleared(false);
        LocalDateTime at =
                today.plusDays(days).atStartOfDay().plusSeconds(OpeningHours.OPENS + chance.whole(0, 30_000));
        String kind = bought ? "supervisory" : days >= HALF_A_YEAR ? "periodic" : "transfer";
        String favour = bought && chance.happens(0.35) ? last.visit().favour() : "";
        Station where = favour.isEmpty() && chance.happens(0.4) ? chance.pick(open) : station;
        String cycle = last.visit().cycle() + "B";
        appointments.make(where.id(), new Visit(vehicle, at, kind, cycle, 1, last.phone(), favour), today);
    }

    /** Days until the vehicle comes again, 0 when it does not; trucks of more than ten years come every half-year. */
    private static int wait(Vehicle vehicle, boolean bought, LocalDate today, Chance chance) {
        if (chance.happens(bought ? CALLED_IN : SOLD)) {
            return chance.whole(3, 75);
        }
        boolean old =
                vehicle.diesel() && vehicle.firstRegistered().plusYears(10).isBefore(today);
        return old && chance.happens(0.8) ? HALF_A_YEAR + chance.whole(-8, 12) : 0;
    }
}
