package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Station;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The people behind the customers: an agent who leads cars to one station, and the seller of the boxes. */
public final class Chains {
    private final @Nullable Station favourite;
    private final String agentPhone;
    private final String sellerPhone;
    private final Set<String> called = new TreeSet<>();

    Chains(List<Station> dirty, Chance chance) {
        this.favourite = dirty.isEmpty() ? null : chance.pick(dirty);
        this.agentPhone = "154" + "%08d".formatted(99_000_000 + chance.whole(0, 9999));
        this.sellerPhone = "154" + "%08d".formatted(99_100_000 + chance.whole(0, 9999));
    }

    public String agentPhone() {
        return agentPhone;
    }

    public String sellerPhone() {
        return sellerPhone;
    }

    /** Who calls for a favoured car; null when the owner comes himself. */
    public @Nullable String callerFor(Injection injection, Station station, Chance chance) {
        if (injection.scheme().equals("obd_box_seller")) {
            return chance.happens(0.8) ? noted(sellerPhone) : null;
        }
        return station.equals(favourite) && chance.happens(0.55) ? noted(agentPhone) : null;
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
