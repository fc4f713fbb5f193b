package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.PaperRepairs;
import cn.jianzhen.simulator.fraud.PaperStyle;
import cn.jianzhen.simulator.fraud.StationHabit;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.repair.Repair;
import cn.jianzhen.simulator.repair.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shops do with a car and what they write down; every method tells when the owner can drive on. */
final class ShopFloor {
    private static final int CLOSES = 18;
    private static final int REPAIR_FAKED = 8;

    private final FraudPlan plan;
    private final Ledger ledger;
    private final Workshop workshop = new Workshop();
    private final PaperRepairs paper = new PaperRepairs(workshop);

    ShopFloor(FraudPlan plan, Ledger ledger) {
        this.plan = plan;
        this.ledger = ledger;
    }

    /** A real repair. */
    LocalDateTime mends(Draft failed, Shop shop, LocalDateTime received, Chance chance) {
        Repair repair = workshop.mend(failed, shop, received, chance);
        ledger.archive(repair);
        return repair.certifiedAt();
    }

    /** A repair on paper only, null when this shop really repairs. */
    @Nullable
    LocalDateTime onPaper(Draft failed, Shop shop, LocalDateTime received, Chance chance) {
        PaperStyle style = plan.paperShops().styleOf(shop, chance);
        if (style == null) {
            return null;
        }
        return archived(
                paper.write(style, failed, shop, received, plan.strength(chance), chance), style.scheme(), 8, failed);
    }

    /** The shop of a triangle: a usual record, and nobody has touched the car. */
    LocalDateTime pretends(Draft failed, Shop shop, LocalDateTime received, Chance chance) {
        List<Repair> written =
                paper.write(PaperStyle.REPAIR_NO_PARTS, failed, shop, received, plan.strength(chance), chance);
        return archived(written, StationHabit.KICKBACK_TRIANGLE.scheme(), REPAIR_FAKED, failed);
    }

    /** The shop's own catalyst goes into every customer's car: the serial number comes again and again. */
    LocalDateTime rents(Draft failed, Shop shop, LocalDateTime received, Chance chance) {
        Repair repair = paper.rented(failed, shop, received, plan.strength(chance), chance);
        return archived(List.of(repair), "catalyst_rented", 9, failed);
    }

    private LocalDateTime archived(List<Repair> written, String scheme, int category, Draft failed) {
        for (Repair repair : written) {
            ledger.archive(repair);
            ledger.truth(
                    "repair",
                    repair.id(),
                    scheme,
                    category,
                    "shop=" + repair.shop().id());
        }
        LocalDateTime certified = written.getFirst().certifiedAt();
        return certified.isBefore(failed.times().ended())
                ? failed.times().ended().plusMinutes(20)
                : certified;
    }

    static LocalDateTime working(LocalDateTime wanted) {
        return wanted.getHour() < CLOSES
                ? wanted
                : wanted.toLocalDate().plusDays(1).atStartOfDay().plusHours(8).plusMinutes(wanted.getMinute());
    }
}
