package cn.jianzhen.simulator.fraud;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of every scheme that can stand in the truth. */
public final class Schemes {
    private Schemes() {}

    public static List<String> all() {
        Set<String> names = new LinkedHashSet<>();
        Injections.known().stream().map(Injection::scheme).forEach(names::add);
        Arrays.stream(PaperStyle.values()).map(PaperStyle::scheme).forEach(names::add);
        Arrays.stream(StationHabit.values()).map(StationHabit::scheme).forEach(names::add);
        names.addAll(List.of("travelling_inspector", "phoenix_station", "agent_fan_in", "device_seller"));
        return List.copyOf(names);
    }
}
