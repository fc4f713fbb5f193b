package cn.jianzhen.engine.recompute;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Tallies by method, by station and by software version. Not thread-safe. */
public final class Summary {
    private final Map<By, Map<String, Tally>> tallies = new EnumMap<>(By.class);

    /** What tests are grouped by. */
    public enum By {
        METHOD,
        STATION,
        SOFTWARE_VERSION
    }

    public void add(ComparedTest test) {
        add(By.METHOD, test.method().code(), test);
        add(By.STATION, test.stationId(), test);
        add(By.SOFTWARE_VERSION, test.softwareVersion(), test);
    }

    private void add(By by, String key, ComparedTest test) {
        tallies.computeIfAbsent(by, absent -> new TreeMap<>())
                .computeIfAbsent(key, absent -> new Tally())
                .add(test);
    }

    /** Tallies by code, station number or version, in order. */
    public Map<String, Tally> by(By by) {
        return Collections.unmodifiableMap(tallies.getOrDefault(by, Map.of()));
    }
}
