package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.city.Station;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who cheats, how, and how often: drawn once for the city. */
public final class FraudPlan {
    private static final double DIRTY = 0.4;

    private final FraudOrder order;
    private final Chance chance;
    private final Map<String, List<Practice>> practices = new HashMap<>();
    private final Map<String, PaperStyle> paperShops = new HashMap<>();
    private final Map<String, Shop> steering = new TreeMap<>();
    private final List<Station> dirty;
    private final Chains chains;

    /** A scheme at a station with the share of visits that it takes. */
    public record Practice(Injection injection, double rate) {}

    public FraudPlan(City city, FraudOrder order, Chance chance) {
        this.order = order;
        this.chance = chance;
        List<Station> open = new ArrayList<>(city.openStations());
        this.dirty = new ArrayList<>();
        int count = order.honest() ? 0 : Math.max(3, (int) Math.round(open.size() * DIRTY));
        while (dirty.size() < Math.min(count, open.size())) {
            Station station = chance.pick(open);
            if (!dirty.contains(station)) {
                dirty.add(station);
            }
        }
        for (Injection injection : Injections.known()) {
            assign(injection, open.size());
        }
        this.chains = new Chains(dirty, chance.branch("chains"));
        paper(city);
    }

    /** Each scheme lives at a few stations that have a line for it, and reaches its share of the city's tests. */
    private void assign(Injection injection, int stations) {
        int homes = Math.max(1, Math.round(dirty.size() * 0.4f));
        if (dirty.isEmpty() || !order.wants(injection.scheme())) {
            return;
        }
        for (int i = 0; i < homes; i++) {
            Station home = chance.pick(dirty);
            practices
                    .computeIfAbsent(home.id(), id -> new ArrayList<>())
                    .add(new Practice(injection, order.share() * stations / homes));
        }
    }

    private void paper(City city) {
        List<Shop> certifying = city.shops().stream().filter(Shop::certifies).toList();
        for (PaperStyle style : PaperStyle.values()) {
            if (order.wants(style.scheme()) && !certifying.isEmpty()) {
                paperShops.put(chance.pick(certifying).id(), style);
                paperShops.put(chance.pick(certifying).id(), style);
            }
        }
        if (order.wants("steered_to_shop") && !certifying.isEmpty()) {
            Station station = chance.pick(dirty);
            List<Shop> near = city.certifyingNear(station.place());
            steering.put(station.id(), near.get(Math.min(near.size() - 1, 3)));
        }
    }

    public FraudOrder order() {
        return order;
    }

    public boolean dirty(Station station) {
        return dirty.contains(station);
    }

    public Chains chains() {
        return chains;
    }

    /** The favour that the next customer of a station asks for, if any. */
    public @Nullable Injection favour(Station station, Chance visit) {
        double left = visit.unit();
        for (Practice practice : practices.getOrDefault(station.id(), List.of())) {
            left -= practice.rate();
            if (left < 0) {
                return practice.injection();
            }
        }
        return null;
    }

    public @Nullable Injection named(String scheme) {
        for (Injection injection : Injections.known()) {
            if (injection.scheme().equals(scheme)) {
                return injection;
            }
        }
        return null;
    }

    public double strength(Chance deed) {
        return order.strength() >= 0 ? order.strength() : deed.between(0.45, 1);
    }

    /** How a shop fakes repairs, null for an honest shop. */
    public @Nullable PaperStyle paperStyle(Shop shop) {
        return paperShops.get(shop.id());
    }

    /** The shop to which a station sends everybody who fails, null where the owner chooses. */
    public @Nullable Shop steeredFrom(Station station) {
        return steering.get(station.id());
    }

    public Map<String, Shop> steering() {
        return Collections.unmodifiableMap(steering);
    }

    /** Whether a line's morning checks are left out on a day. */
    public boolean skipsChecks(Station station, Line line, Chance day) {
        return order.wants("no_daily_check")
                && dirty.indexOf(station) == 0
                && line.number() == 1
                && day.happens(Math.min(0.5, order.share() * 40));
    }
}
