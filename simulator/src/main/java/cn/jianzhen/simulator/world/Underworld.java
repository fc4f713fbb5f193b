package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.StaffMember;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.FraudOrder;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.Phoenix;
import cn.jianzhen.simulator.fraud.StationHabit;
import cn.jianzhen.simulator.fraud.StationHabits.Habit;
import cn.jianzhen.simulator.fraud.TravellingInspector;
import org.jspecify.annotations.Nullable;

/** What is crooked in the city itself before the first car comes, and the truth about all who stand behind single deeds. */
final class Underworld {
    private static final int CHAIN = 11;

    private final City city;
    private final @Nullable Phoenix phoenix;
    private final @Nullable TravellingInspector traveller;

    private Underworld(City city, @Nullable Phoenix phoenix, @Nullable TravellingInspector traveller) {
        this.city = city;
        this.phoenix = phoenix;
        this.traveller = traveller;
    }

    static Underworld of(City honest, FraudOrder order, Chance chance) {
        City city = honest;
        Phoenix phoenix = null;
        if (order.wants("phoenix_station")) {
            phoenix = Phoenix.in(city, FraudPlan.strength(order, chance));
            city = phoenix.city();
        }
        TravellingInspector traveller = null;
        if (order.wants("travelling_inspector")) {
            traveller = TravellingInspector.in(city, FraudPlan.strength(order, chance), chance);
            city = traveller.city();
        }
        return new Underworld(city, phoenix, traveller);
    }

    City city() {
        return city;
    }

    void confess(FraudPlan plan, Ledger ledger) {
        ledger.nameStations();
        Phoenix heir = phoenix;
        if (heir != null) {
            String note = "heir of " + heir.closed().id();
            ledger.truth("station", heir.successor().id(), "phoenix_station", CHAIN, note);
        }
        TravellingInspector person = traveller;
        if (person != null) {
            for (StaffMember entry : person.entries()) {
                ledger.truth("staff", entry.id(), "travelling_inspector", 2, "certificate=" + entry.certificateNo());
            }
        }
        plan.habits().all().forEach(habit -> habit(habit, plan, ledger));
        phone(plan, ledger, plan.chains().agentPhone(), "agent_fan_in", CHAIN);
        phone(plan, ledger, plan.chains().brokerPhone(), StationHabit.KICKBACK_TRIANGLE.scheme(), CHAIN);
        phone(plan, ledger, plan.chains().sellerPhone(), "device_seller", 10);
    }

    private static void habit(Habit habit, FraudPlan plan, Ledger ledger) {
        String scheme = habit.kind().scheme();
        int category = habit.kind().category();
        String note = "strength=%.2f".formatted(habit.strength());
        Station partner = habit.partner();
        ledger.truth("station", habit.station().id(), scheme, category, note);
        switch (habit.kind()) {
            case STEERED_TO_SHOP, KICKBACK_TRIANGLE ->
                ledger.truth("shop", plan.habits().shopOf(habit).id(), scheme, category, note);
            case STEERED_TO_STATION -> {
                if (partner != null) {
                    ledger.truth("station", partner.id(), scheme, category, note);
                }
            }
            default -> {}
        }
    }

    private static void phone(FraudPlan plan, Ledger ledger, String number, String scheme, int category) {
        if (plan.chains().called(number)) {
            ledger.truth("phone", number, scheme, category, "");
        }
    }
}
