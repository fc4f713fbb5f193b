package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.city.Station;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which station has which habit: each habit lives at one station, drawn once for the city. */
public final class StationHabits {
    private final Map<StationHabit, Habit> habits = new EnumMap<>(StationHabit.class);
    private final City city;

    /**
     * A habit at a station.
     *
     * @param strength 0 faint to 1 gross
     * @param from first day
     * @param partner the station to which it sends its failures, where the habit has one
     */
    public record Habit(
            StationHabit kind,
            Station station,
            double strength,
            LocalDate from,
            @Nullable Station partner) {
        /** From the faint to the gross end of a range. */
        public double graded(double faint, double gross) {
            return faint + (gross - faint) * strength;
        }
    }

    /** The dirty stations come busiest first: leniency shows only in numbers. */
    StationHabits(City city, List<Station> dirty, FraudOrder order, LocalDate from, LocalDate to, Chance chance) {
        this.city = city;
        long days = to.toEpochDay() - from.toEpochDay();
        for (StationHabit kind : StationHabit.values()) {
            Chance own = chance.branch(kind.scheme());
            if (!dirty.isEmpty() && order.wants(kind.scheme())) {
                Station station = kind == StationHabit.LENIENT_STATION ? dirty.getFirst() : own.pick(dirty);
                Station partner = own.pick(dirty.size() > 1 ? others(dirty, station) : dirty);
                LocalDate first =
                        from.plusDays(kind == StationHabit.SOFTWARE_FACTOR ? (long) (days * own.between(0.2, 0.4)) : 0);
                habits.put(kind, new Habit(kind, station, order.strengthOf(own), first, partner));
            }
        }
    }

    private static List<Station> others(List<Station> stations, Station station) {
        return stations.stream().filter(other -> !other.equals(station)).toList();
    }

    public Collection<Habit> all() {
        return habits.values();
    }

    /** The habit of a station, null where it has not got it. */
    public @Nullable Habit of(StationHabit kind, Station station) {
        Habit habit = habits.get(kind);
        return habit != null && habit.station().id().equals(station.id()) ? habit : null;
    }

    /** The one line whose software takes a factor, from the habit's first day on. */
    public boolean takesFactor(Station station, Line line, LocalDate day) {
        Habit habit = of(StationHabit.SOFTWARE_FACTOR, station);
        return habit != null && line.number() == 1 && !day.isBefore(habit.from());
    }

    /** The shop that a habit works with: not the nearest one, which would be nothing to wonder about. */
    public Shop shopOf(Habit habit) {
        List<Shop> near = city.certifyingNear(habit.station().place());
        int place = habit.kind() == StationHabit.KICKBACK_TRIANGLE ? 2 : 3;
        return near.get(Math.min(near.size() - 1, place));
    }
}
