package cn.jianzhen.engine.standard;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limits of one class, by item; a limit for one fuel goes before the general one. */
final class LimitTable {
    private final Map<String, Limit> general = new HashMap<>();
    private final Map<String, Map<String, Limit>> byFuel = new HashMap<>();

    void put(Limit limit) {
        if (limit.fuel().isEmpty()) {
            general.put(limit.item(), limit);
        } else {
            byFuel.computeIfAbsent(limit.fuel(), fuel -> new HashMap<>()).put(limit.item(), limit);
        }
    }

    @Nullable
    Limit of(String item, @Nullable String fuel) {
        Map<String, Limit> own = fuel == null ? null : byFuel.get(fuel);
        Limit limit = own == null ? null : own.get(item);
        return limit == null ? general.get(item) : limit;
    }
}
