package cn.jianzhen.engine.harm;

import cn.jianzhen.engine.standard.Origin;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** One entry of the assumptions. */
sealed interface Assumption {
    Origin origin();

    /** kg that make one 污染当量. */
    record Equivalent(String pollutant, double kg, Origin origin) implements Assumption {}

    /** g/km of a vehicle in order. */
    record Base(VehicleKind kind, Map<Pollutant, Range> gramPerKm, Origin origin) implements Assumption {
        public Base {
            gramPerKm = new EnumMap<>(gramPerKm);
        }
    }

    /** Multiples of the base on top of it. */
    record Excess(VehicleKind kind, Map<Pollutant, Range> multiple, Origin origin) implements Assumption {
        public Excess {
            multiple = new EnumMap<>(multiple);
        }
    }

    /** km a year. */
    record Mileage(String vehicleClass, Range km, Origin origin) implements Assumption {}

    /** Years until the next inspection. */
    record Validity(String vehicleClass, Range years, Origin origin) implements Assumption {}

    /** Share of the vehicles passed by this kind of fraud that are over the limit. */
    record OverLimit(Set<Integer> categories, Range share, Origin origin) implements Assumption {
        public OverLimit {
            categories = Set.copyOf(categories);
        }
    }

    /** A class and the stages of it. */
    record VehicleKind(String vehicleClass, Set<String> stages) {
        public VehicleKind {
            stages = Set.copyOf(stages);
        }

        boolean holds(String vehicleClass, String stage) {
            return this.vehicleClass.equals(vehicleClass) && stages.contains(stage);
        }
    }
}
