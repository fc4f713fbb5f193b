package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Station;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The people behind the customers: an agent who leads cars to one station, a broker, and the seller of the boxes. */
public final class Chains {
    private final @Nullable Station favourite;
    private final FraudOrder order;
    private final double agentShare;
    private final double sellerShare;
    private final String agentPhone;
    private final String sellerPhone;
    private final String brokerPhone;
    private final Set<String> called = new TreeSet<>();

    Chains(List<Station> dirty, FraudOrder order, Chance chance) {
        this.favourite = dirty.isEmpty() ? null : chance.pick(dirty);
        this.order = order;
        this.agentPhone = number(99_000_000, chance);
        this.sellerPhone = number(99_100_000, chance);
        this.brokerPhone = number(99_200_000, chance);
        this.agentShare = 0.12 + 0.6 * order.strengthOf(chance);
        this.sellerShare = 0.2 + 0.7 * order.strengthOf(chance);
    }

    private static String number(int base, Chance chance) {
        return "154%08d".formatted(base + chance.whole(0, 9999));
    }

    public String agentPhone() {
        return agentPhone;
    }

    public String sellerPhone() {
        return sellerPhone;
    }

    public String brokerPhone() {
        return brokerPhone;
    }

    /** Who calls for a favoured car; null when the owner comes himself. */
    public @Nullable String callerFor(Injection injection, Station station, Chance chance) {
        if (injection.scheme().equals(ObdBox.SOLD) && order.wants("device_seller")) {
            return chance.happens(sellerShare) ? noted(sellerPhone) : null;
        }
        boolean led = station.equals(favourite) && order.wants("agent_fan_in");
        return led && chance.happens(agentShare) ? noted(agentPhone) : null;
    }

    /** The broker of the triangle of station, shop and phone. */
    public String broker() {
        return noted(brokerPhone);
    }

    /** Whether a number was ever used. */
    public boolean called(String phone) {
        return called.contains(phone);
    }

    private String noted(String phone) {
        called.add(phone);
        return phone;
    }
}
