package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.PaperStyle;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Verdict;
import cn.jianzhen.simulator.inspection.Visit;
import cn.jianzhen.simulator.repair.Part;
import cn.jianzhen.simulator.repair.Repair;
import cn.jianzhen.simulator.repair.Workshop;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What owners do after an inspection that was not passed. */
final class Aftercare {
    private static final int ENOUGH = 4;
    private static final double REACH_KM = 5;
    private static final List<Part> TEMPLATE_PARTS = List.of(new Part("OXS-0001", "氧传感器", "", 1));

    private final City city;
    private final FraudPlan plan;
    private final Workshop workshop = new Workshop();
    private final Ledger ledger;

    Aftercare(City city, FraudPlan plan, Ledger ledger) {
        this.city = city;
        this.plan = plan;
        this.ledger = ledger;
    }

    /** The next visit, or null when the owner gives up. */
    @Nullable
    Visit after(Draft failed, Station station, Chance chance) {
        LocalDateTime end = failed.times().ended();
        Visit again = failed.visit().again(end);
        if (failed.overall() == Verdict.ABORTED || failed.overall() == Verdict.INVALID) {
            return again.at(end.plusMinutes(chance.whole(10, 35)));
        }
        if (failed.visit().attempt() >= ENOUGH || chance.happens(0.1)) {
            return null;
        }
        String favour = failed.visit().favour();
        if (favour.equals("wonder_cure")) {
            return again.at(end.plusMinutes(chance.whole(15, 50))).promised(favour);
        }
        if (favour.equals("catalyst_rented")) {
            return rented(failed, again, chance);
        }
        Vehicle vehicle = failed.vehicle();
        if (vehicle.condition().fault() == Fault.NONE && vehicle.condition().coldness() > 0.3 && chance.happens(0.5)) {
            vehicle.condition().coldness(0);
            return again.at(end.plusMinutes(chance.whole(35, 90)));
        }
        return repaired(failed, again, station, chance);
    }

    private Visit repaired(Draft failed, Visit again, Station station, Chance chance) {
        Shop steered = plan.steeredFrom(station);
        Shop shop = steered == null ? chosen(station, chance) : steered;
        LocalDateTime received = working(failed.times().ended().plusMinutes(chance.whole(25, 200)));
        PaperStyle style = plan.paperStyle(shop);
        if (style != null && failed.visit().attempt() == 1 && chance.happens(0.7)) {
            Repair paper = onPaper(style, failed, shop, received, chance);
            ledger.archive(paper);
            ledger.truth("repair", paper.id(), style.scheme(), 8, "shop=" + shop.id());
            Visit back = again.at(paper.certifiedAt().plusMinutes(chance.whole(20, 90)));
            return plan.dirty(station) && plan.order().wants("gas_valve") ? back.promised("gas_valve") : back;
        }
        Repair repair = workshop.mend(failed, shop, received, chance);
        ledger.archive(repair);
        return again.at(repair.certifiedAt().plusMinutes(chance.whole(20, chance.happens(0.5) ? 120 : 2800)));
    }

    private Repair onPaper(PaperStyle style, Draft failed, Shop shop, LocalDateTime received, Chance chance) {
        Fault fault = failed.vehicle().condition().fault();
        return switch (style) {
            case REPAIR_MINUTES ->
                workshop.pretend(failed, shop, received, chance.whole(2, 9), Workshop.parts(fault, chance), chance);
            case REPAIR_NO_PARTS -> workshop.pretend(failed, shop, received, chance.whole(50, 150), List.of(), chance);
            case REPAIR_TEMPLATE ->
                workshop.pretend(failed, shop, received, 60, TEMPLATE_PARTS, chance)
                        .template();
        };
    }

    /** The shop's own catalyst goes into every customer's car: the serial number comes again and again. */
    private Visit rented(Draft failed, Visit again, Chance chance) {
        Shop shop = city.certifyingNear(city.stations().getFirst().place()).getFirst();
        LocalDateTime received = working(failed.times().ended().plusMinutes(chance.whole(25, 200)));
        Part catalyst = new Part("TWC-7731", "三元催化器", "KX" + shop.id().substring(2) + "01", 1);
        Repair repair = workshop.pretend(failed, shop, received, chance.whole(45, 100), List.of(catalyst), chance);
        ledger.archive(repair);
        ledger.truth("repair", repair.id(), "catalyst_rented", 9, "serial=" + catalyst.serialNo());
        return again.at(repair.certifiedAt().plusMinutes(chance.whole(20, 120))).promised("catalyst_rented");
    }

    /** Near shops are likelier; nobody asks for distance alone. */
    private Shop chosen(Station station, Chance chance) {
        List<Shop> shops = city.certifyingNear(station.place());
        double[] weights = shops.stream()
                .mapToDouble(shop -> StrictMath.exp(-shop.place().kilometresTo(station.place()) / REACH_KM) + 1e-4)
                .toArray();
        return chance.pickWeighted(shops, weights);
    }

    private static LocalDateTime working(LocalDateTime wanted) {
        if (wanted.getHour() >= 18) {
            return wanted.toLocalDate().plusDays(1).atStartOfDay().plusHours(8).plusMinutes(wanted.getMinute());
        }
        return wanted;
    }
}
