package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The shops that certify without repairing: three in ten of those that may certify, each with its own ways. */
public final class PaperShops {
    private static final double DISHONEST = 0.3;
    private static final double ON_PAPER = 0.7;

    private final Map<String, List<PaperStyle>> styles = new TreeMap<>();
    private final Map<String, Integer> turns = new TreeMap<>();

    PaperShops(City city, FraudOrder order, Chance chance) {
        List<Shop> honest =
                new ArrayList<>(city.shops().stream().filter(Shop::certifies).toList());
        int count = (int) Math.ceil(honest.size() * DISHONEST);
        List<Shop> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            chosen.add(honest.remove(chance.whole(0, honest.size() - 1)));
        }
        int place = chance.whole(0, 1);
        for (PaperStyle style : PaperStyle.values()) {
            place++;
            for (int i = 0; i < count && order.wants(style.scheme()); i++) {
                if (count == 1 || (place + i) % 2 == 0) {
                    styles.computeIfAbsent(chosen.get(i).id(), id -> new ArrayList<>())
                            .add(style);
                }
            }
        }
    }

    /** How a shop fakes the next repair, null when it really repairs. */
    public @Nullable PaperStyle styleOf(Shop shop, Chance chance) {
        List<PaperStyle> own = styles.getOrDefault(shop.id(), List.of());
        return own.isEmpty() || !chance.happens(ON_PAPER)
                ? null
                : own.get(turns.merge(shop.id(), 1, Integer::sum) % own.size());
    }
}
