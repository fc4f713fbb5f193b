package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.Custom;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.Injection;
import cn.jianzhen.simulator.inspection.Visit;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;
import cn.jianzhen.simulator.vehicle.Wish;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who comes to one station for a first test. */
final class Arrivals {
    private static final double FLEET = 0.006;
    private static final double BRAND_NEW = 0.022;
    private static final double EVE_RUSH = 1.3;

    private final Station station;
    private final OpeningHours hours;
    private final double visitsADay;
    private final Surroundings around;
    private final Chance chance;
    private int cycles;

    Arrivals(Station station, OpeningHours hours, double visitsADay, Surroundings around, Chance chance) {
        this.station = station;
        this.hours = hours;
        this.visitsADay = visitsADay;
        this.around = around;
        this.chance = chance;
    }

    /** New vehicles of the day; mornings are busier, and so are the days before a holiday. */
    List<Visit> of(LocalDate day) {
        double expected = visitsADay * (hours.calendar().eve(day) ? EVE_RUSH : 1);
        int coming = (int) Math.max(0, Math.round(expected + StrictMath.sqrt(expected) * chance.gauss()));
        List<Visit> visits = new ArrayList<>(coming);
        int last = hours.lastStart(day).toLocalTime().toSecondOfDay() - 1200;
        while (visits.size() < coming) {
            double share = chance.unit();
            double late = 0.4 * share + 0.6 * share * share;
            int second = (int) (OpeningHours.OPENS - 900 + (last - OpeningHours.OPENS) * late);
            LocalDateTime at = day.atStartOfDay().plusSeconds(second);
            Injection favour = plan().favour(station, day, chance);
            if (favour != null) {
                favoured(visits, favour, at);
            } else if (chance.happens(FLEET)) {
                fleet(visits, at);
            } else {
                visits.add(alone(at));
            }
        }
        return visits;
    }

    private FraudPlan plan() {
        return around.plan();
    }

    private void favoured(List<Visit> visits, Injection favour, LocalDateTime at) {
        Custom custom = favour.custom();
        Wish wish = Wish.of(favour::suits).ailing(favour.rescues()).fromOutside(custom.outsiders());
        for (int i = 0; i < custom.party(); i++) {
            LocalDateTime ready = at.plusSeconds(i * 20L);
            Vehicle vehicle = favour.entered(registered(wish, ready), plan().strength(chance));
            around.ledger().register(vehicle);
            String caller = plan().chains().callerFor(favour, station, chance);
            String phone = caller == null ? vehicle.phone() : caller;
            visits.add(new Visit(vehicle, ready, kind(), cycle(), 1, phone, favour.scheme()));
        }
    }

    /** A fleet brings several vehicles of one model with one telephone: lawful neighbours that are alike. */
    private void fleet(List<Visit> visits, LocalDateTime at) {
        String phone = around.park().fleetPhone(chance);
        @Nullable Model model = null;
        for (int i = chance.whole(3, 6); i > 0; i--) {
            Model wanted = model;
            LocalDateTime ready = at.plusSeconds(i * 40L);
            Wish wish =
                    wanted == null ? Wish.ANY : Wish.of(other -> other.code().equals(wanted.code()));
            Vehicle vehicle = registered(wish, ready);
            model = vehicle.model();
            around.ledger().register(vehicle);
            visits.add(new Visit(vehicle, ready, "periodic", cycle(), 1, phone, ""));
        }
    }

    private Visit alone(LocalDateTime at) {
        boolean brandNew = chance.happens(BRAND_NEW);
        Vehicle vehicle = registered(brandNew ? Wish.forRegistration() : Wish.ANY, at);
        around.ledger().register(vehicle);
        Injection unasked = plan().unasked(station, vehicle, chance);
        String kind = brandNew ? "registration" : kind();
        return new Visit(vehicle, at, kind, cycle(), 1, vehicle.phone(), unasked == null ? "" : unasked.scheme());
    }

    private Vehicle registered(Wish wish, LocalDateTime at) {
        return around.park().next(wish, at.toLocalDate());
    }

    private String cycle() {
        return "C%s%05d".formatted(station.id(), ++cycles);
    }

    private String kind() {
        double which = chance.unit();
        return which < 0.94 ? "periodic" : which < 0.98 ? "transfer" : which < 0.995 ? "supervisory" : "comparison";
    }
}
