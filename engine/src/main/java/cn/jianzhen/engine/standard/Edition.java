package cn.jianzhen.engine.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the standards say on a given day. Immutable; looked up once per test. */
public final class Edition {
    private final Map<Constant, Fact> constants = new EnumMap<>(Constant.class);
    private final Map<String, FuelFact> fuels = new HashMap<>();
    private final Map<LimitClass, LimitTable> limits = new EnumMap<>(LimitClass.class);
    private final Map<String, RegionClass> regions = new HashMap<>();
    private final Map<String, ResultItem> items = new HashMap<>();
    private final Map<Method, MethodPlan> plans = new EnumMap<>(Method.class);
    private final Map<Method, SpeedCycle> cycles = new EnumMap<>(Method.class);
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final List<MethodChoice> choices = new ArrayList<>();
    private final Map<String, Excuse> excuses = new LinkedHashMap<>();
    private final Map<String, Formula> formulae = new HashMap<>();
    private final Map<String, SecondColumn> columns = new HashMap<>();
    private final double @Nullable [][] vmasBand;
    private final boolean[] vmasSettled;

    Edition(List<Dated> facts, LocalDate day) {
        for (Dated each : facts) {
            if (each.origin().holdsOn(day)) {
                keep(each);
            }
        }
        SpeedCycle vmas = cycles.get(Method.VMAS);
        vmasBand = bandOf(vmas);
        vmasSettled = vmas == null ? new boolean[0] : vmas.settled(value(Constant.VMAS_DELAY_MAXIMUM));
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
            constants.put(fact.constant(), fact);
        } else if (dated instanceof FuelFact fuel) {
            fuels.put(fuel.fuel(), fuel);
        } else if (dated instanceof Limit limit) {
            limits.computeIfAbsent(limit.limitClass(), absent -> new LimitTable())
                    .put(limit);
        } else if (dated instanceof RegionClass region) {
            regions.put(region.region(), region);
        } else if (dated instanceof ResultItem item) {
            items.put(item.item(), item);
        } else if (dated instanceof MethodPlan plan) {
            plans.put(plan.method(), plan);
        } else if (dated instanceof SpeedCycle cycle) {
            cycles.put(cycle.method(), cycle);
        } else {
            keepWords(dated);
        }
    }

    private void keepWords(Dated dated) {
        if (dated instanceof Rule rule) {
            rules.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
        } else if (dated instanceof MethodChoice choice) {
            choices.add(choice);
        } else if (dated instanceof Excuse excuse) {
            excuses.put(excuse.id(), excuse);
        } else if (dated instanceof Formula formula) {
            formulae.put(formula.item(), formula);
        } else if (dated instanceof SecondColumn column) {
            columns.put(column.id(), column);
        }
    }

    /** The value of a constant, NaN when nothing is laid down for this day. */
    public double value(Constant constant) {
        Fact fact = constants.get(constant);
        return fact == null ? Double.NaN : fact.value();
    }

    /** A constant with its origin, or null when nothing is laid down for this day. */
    public @Nullable Fact fact(Constant constant) {
        return constants.get(constant);
    }

    /** Constant a of the dilution formula for this fuel, NaN when it has none (diesel, unknown). */
    public double dilutionConstant(@Nullable String fuel) {
        FuelFact fact = fuel == null ? null : fuels.get(fuel);
        return fact == null ? Double.NaN : fact.dilution();
    }

    /** The limit of a result item in a class for any fuel without one of its own, or null when there is none. */
    public @Nullable Limit limit(String item, LimitClass limitClass) {
        return limit(item, limitClass, null);
    }

    /** The limit of a result item in a class for a fuel, or null when there is none. */
    public @Nullable Limit limit(String item, LimitClass limitClass, @Nullable String fuel) {
        LimitTable table = limits.get(limitClass);
        return table == null ? null : table.of(item, fuel);
    }

    /** The rules for a method at a station of this region, in the order of the file; of one id the longest region wins. */
    public List<Rule> rules(Method method, String region) {
        List<Rule> found = new ArrayList<>();
        for (List<Rule> versions : rules.values()) {
            Rule best = null;
            for (Rule each : versions) {
                boolean longer =
                        best == null || each.region().length() > best.region().length();
                if (longer && region.startsWith(each.region()) && each.methods().contains(method)) {
                    best = each;
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    /** By which methods a vehicle is tested: the choice of the longest region that fits it, or null when none does. */
    public @Nullable MethodChoice choice(@Nullable String fuel, double grossMassKg, String region) {
        double light = value(Constant.IDLE_LIGHT_MASS_MAXIMUM);
        MethodChoice best = null;
        for (MethodChoice each : choices) {
            boolean fits = fuel != null
                    && each.fuels().contains(fuel)
                    && each.weight().holds(grossMassKg, light)
                    && region.startsWith(each.region());
            if (fits && (best == null || each.region().length() > best.region().length())) {
                best = each;
            }
        }
        return best;
    }

    /** The excuse of this id, or null. */
    public @Nullable Excuse excuse(String id) {
        return excuses.get(id);
    }

    /** How an item is computed in words, or null. */
    public @Nullable Formula formula(String item) {
        return formulae.get(item);
    }

    /** A second-by-second column's label, unit and formula, or null. */
    public @Nullable SecondColumn column(String id) {
        return columns.get(id);
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

    /**
     * The seconds of the VMAS cycle at which the gas that is read now can only come from a time without slowing down (fuel
     * is cut then, and the gas lags by up to the largest delay); read only.
     */
    public boolean[] vmasSettled() {
        return vmasSettled;
    }

    /** The prescribed speed of a method, or null when it has none. */
    public @Nullable SpeedCycle cycle(@Nullable Method method) {
        return method == null ? null : cycles.get(method);
    }
}
