package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.Injection;
import cn.jianzhen.simulator.fraud.StationHabit;
import cn.jianzhen.simulator.fraud.StationHabits.Habit;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Verdict;
import cn.jianzhen.simulator.inspection.Visit;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What owners do after an inspection that was not passed. */
final class Aftercare {
    private static final int ENOUGH = 4;
    private static final double GIVES_UP = 0.1;
    private static final double REACH_KM = 5;
    /** Some owners take the retest at another station: nearer to the shop, or in a huff. */
    private static final double ELSEWHERE = 0.04;

    private final City city;
    private final FraudPlan plan;
    private final ShopFloor shops;

    Aftercare(City city, FraudPlan plan, Ledger ledger) {
        this.city = city;
        this.plan = plan;
        this.shops = new ShopFloor(plan, ledger);
    }

    /** The next visit, or null when the owner gives up. */
    @Nullable
    Onward after(Draft failed, Station station, Chance chance) {
        Visit visit = failed.visit();
        LocalDateTime end = failed.times().ended();
        Injection favour = plan.named(visit.favour());
        boolean promised = favour != null && favour.custom().comesBack() && visit.attempt() == 1;
        if (promised) {
            return here(visit.again(end.plusMinutes(chance.whole(12, 50))).promised(visit.favour()), station);
        }
        if (failed.overall() == Verdict.ABORTED || failed.overall() == Verdict.INVALID) {
            return here(visit.again(end.plusMinutes(chance.whole(10, 35))), station);
        }
        if (visit.attempt() >= ENOUGH || chance.happens(GIVES_UP)) {
            return null;
        }
        if (visit.favour().equals("catalyst_rented") && visit.attempt() == 1) {
            Shop shop = city.certifyingNear(city.stations().getFirst().place()).getFirst();
            LocalDateTime done = shops.rents(failed, shop, received(failed, chance), chance);
            return here(visit.again(done.plusMinutes(chance.whole(20, 120))).promised(visit.favour()), station);
        }
        Vehicle vehicle = failed.vehicle();
        if (vehicle.condition().fault() == Fault.NONE && vehicle.condition().coldness() > 0.3 && chance.happens(0.5)) {
            vehicle.condition().coldness(0);
            return here(visit.again(end.plusMinutes(chance.whole(35, 90))), station);
        }
        Onward led = led(failed, station, chance);
        return led == null ? repaired(failed, station, chance) : led;
    }

    private static Onward here(Visit visit, Station station) {
        return new Onward(visit, station.id());
    }

    private static LocalDateTime received(Draft failed, Chance chance) {
        return ShopFloor.working(failed.times().ended().plusMinutes(chance.whole(25, 200)));
    }

    /** The station has an arrangement for cars that fail: with another station, or with a broker and a shop. */
    private @Nullable Onward led(Draft failed, Station station, Chance chance) {
        Visit again = failed.visit().again(failed.times().ended().plusHours(chance.whole(16, 60)));
        Habit steering = plan.habits().of(StationHabit.STEERED_TO_STATION, station);
        Station partner = steering == null ? null : steering.partner();
        if (steering != null && partner != null && chance.happens(steering.graded(0.3, 0.95))) {
            return new Onward(again.promised(steering.kind().scheme()), partner.id());
        }
        Habit triangle = plan.habits().of(StationHabit.KICKBACK_TRIANGLE, station);
        if (triangle != null && chance.happens(triangle.graded(0.3, 0.95))) {
            failed.phone(plan.chains().broker());
            Shop shop = plan.habits().shopOf(triangle);
            LocalDateTime done = shops.pretends(failed, shop, received(failed, chance), chance);
            Visit back = again.at(done.plusMinutes(chance.whole(20, 90)))
                    .broughtBy(plan.chains().broker());
            return here(back.promised(triangle.kind().scheme()), station);
        }
        return null;
    }

    private Onward repaired(Draft failed, Station station, Chance chance) {
        Habit steering = plan.habits().of(StationHabit.STEERED_TO_SHOP, station);
        boolean steered = steering != null && chance.happens(steering.graded(0.3, 1));
        Shop shop = steering != null && steered ? plan.habits().shopOf(steering) : chosen(station, chance);
        boolean first = failed.visit().attempt() == 1;
        LocalDateTime received = received(failed, chance);
        LocalDateTime onPaper = first ? shops.onPaper(failed, shop, received, chance) : null;
        if (onPaper != null) {
            Visit back = failed.visit().again(onPaper.plusMinutes(chance.whole(20, 90)));
            boolean helped = plan.dirty(station) && plan.order().wants("gas_valve");
            return here(helped ? back.promised("gas_valve") : back, station);
        }
        LocalDateTime certified = shops.mends(failed, shop, received, chance);
        Visit back = failed.visit().again(certified.plusMinutes(chance.whole(20, chance.happens(0.5) ? 120 : 2800)));
        return chance.happens(ELSEWHERE) ? new Onward(back, neighbour(station).id()) : here(back, station);
    }

    private Station neighbour(Station station) {
        return city.openStations().stream()
                .filter(other -> !other.id().equals(station.id()))
                .min(Comparator.comparingDouble(other -> other.place().kilometresTo(station.place())))
                .orElse(station);
    }

    /** Near shops are likelier; nobody asks for distance alone. */
    private Shop chosen(Station station, Chance chance) {
        List<Shop> shops = city.certifyingNear(station.place());
        double[] weights = shops.stream()
                .mapToDouble(shop -> StrictMath.exp(-shop.place().kilometresTo(station.place()) / REACH_KM) + 1e-4)
                .toArray();
        return chance.pickWeighted(shops, weights);
    }
}
