package cn.jianzhen.simulator.fraud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names of every scheme that can stand in the truth. */
public final class Schemes {
    private Schemes() {}

    public static List<String> all() {
        List<String> names = new ArrayList<>(
                Injections.known().stream().map(Injection::scheme).toList());
        Arrays.stream(PaperStyle.values()).map(PaperStyle::scheme).forEach(names::add);
        names.addAll(List.of("no_daily_check", "steered_to_shop", "phoenix_station", "agent_fan_in", "device_seller"));
        return names;
    }
}
