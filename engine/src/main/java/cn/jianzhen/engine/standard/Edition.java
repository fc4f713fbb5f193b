package cn.jianzhen.engine.standard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the standards say on a given day. Immutable; looked up once per test. */
public final class Edition {
    private final Map<Constant, Double> constants = new EnumMap<>(Constant.class);
    private final Map<String, FuelFact> fuels = new HashMap<>();
    private final Map<String, Limit> limits = new HashMap<>();
    private final Map<String, RegionClass> regions = new HashMap<>();
    private final Map<String, ResultItem> items = new HashMap<>();
    private final Map<Method, MethodPlan> plans = new EnumMap<>(Method.class);
    private final Map<Method, SpeedCycle> cycles = new EnumMap<>(Method.class);
    private final double @Nullable [][] vmasBand;

    Edition(List<Dated> facts, LocalDate day) {
        for (Dated each : facts) {
            if (each.origin().holdsOn(day)) {
                keep(each);
            }
        }
        vmasBand = bandOf(cycles.get(Method.VMAS));
    }

    private double @Nullable [][] bandOf(@Nullable SpeedCycle cycle) {
        if (cycle == null) {
            return null;
        }
        double tolerance = value(Constant.VMAS_SPEED_TOLERANCE);
        double[][] band = cycle.envelope(value(Constant.VMAS_TIME_TOLERANCE));
        for (int t = 0; t < band[0].length; t++) {
            band[0][t] -= tolerance;
            band[1][t] += tolerance;
        }
        return band;
    }

    private void keep(Dated dated) {
        if (dated instanceof Fact fact) {
            constants.put(fact.constant(), fact.value());
        } else if (dated instanceof FuelFact fuel) {
            fuels.put(fuel.fuel(), fuel);
        } else if (dated instanceof Limit limit) {
            limits.put(limit.subject(), limit);
        } else if (dated instanceof RegionClass region) {
            regions.put(region.region(), region);
        } else if (dated instanceof ResultItem item) {
            items.put(item.item(), item);
        } else if (dated instanceof MethodPlan plan) {
            plans.put(plan.method(), plan);
        } else if (dated instanceof SpeedCycle cycle) {
            cycles.put(cycle.method(), cycle);
        }
    }

    /** The value of a constant, NaN when nothing is laid down for this day. */
    public double value(Constant constant) {
        return constants.getOrDefault(constant, Double.NaN);
    }

    /** Constant a of the dilution formula for this fuel, NaN when it has none (diesel, unknown). */
    public double dilutionConstant(@Nullable String fuel) {
        FuelFact fact = fuel == null ? null : fuels.get(fuel);
        return fact == null ? Double.NaN : fact.dilution();
    }

    /** The limit of a result item in a class, or null when there is none. */
    public @Nullable Limit limit(String item, LimitClass limitClass) {
        return limits.get(item + " " + limitClass);
    }

    /** The limit class a region (six-digit code) uses: the longest known prefix wins. */
    public LimitClass limitClass(String region) {
        for (int length = region.length(); length >= 0; length--) {
            RegionClass known = regions.get(region.substring(0, length));
            if (known != null) {
                return known.limitClass();
            }
        }
        return LimitClass.A;
    }

    /** How a result item is reported, or null for an unknown item. */
    public @Nullable ResultItem item(String item) {
        return items.get(item);
    }

    /** The course of a method, or null when none is laid down. */
    public @Nullable MethodPlan plan(@Nullable Method method) {
        return method == null ? null : plans.get(method);
    }

    /** Lowest and highest permitted speed of VMAS at each second of the cycle, tolerance included; read only, or null. */
    public double @Nullable [][] vmasBand() {
        return vmasBand;
    }

    /** The prescribed speed of a method, or null when it has none. */
    public @Nullable SpeedCycle cycle(@Nullable Method method) {
        return method == null ? null : cycles.get(method);
    }
}
