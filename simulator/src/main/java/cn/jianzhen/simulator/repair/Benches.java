package cn.jianzhen.simulator.repair;

import cn.jianzhen.simulator.city.Shop;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** When the technicians of the shops are free: an honest one works on one car at a time. */
final class Benches {
    private static final int OPENS = 8;
    private static final int CLOSES = 18;

    private final Map<String, LocalDateTime> freeAt = new HashMap<>();

    /** A technician from a moment on. */
    record Turn(String technician, LocalDateTime from) {}

    /** The technician who is free first, not before the car is there and not at night. */
    Turn next(Shop shop, LocalDateTime received) {
        String first = shop.technicians().getFirst();
        for (String technician : shop.technicians()) {
            if (free(shop, technician).isBefore(free(shop, first))) {
                first = technician;
            }
        }
        LocalDateTime free = free(shop, first);
        return new Turn(first, open(free.isAfter(received) ? free : received));
    }

    void busy(Shop shop, String technician, LocalDateTime until) {
        freeAt.put(key(shop, technician), until);
    }

    private LocalDateTime free(Shop shop, String technician) {
        return freeAt.getOrDefault(key(shop, technician), LocalDateTime.MIN);
    }

    private static LocalDateTime open(LocalDateTime wanted) {
        return wanted.getHour() < CLOSES
                ? wanted
                : wanted.toLocalDate().plusDays(1).atStartOfDay().plusHours(OPENS);
    }

    private static String key(Shop shop, String technician) {
        return shop.id() + " " + technician;
    }
}
