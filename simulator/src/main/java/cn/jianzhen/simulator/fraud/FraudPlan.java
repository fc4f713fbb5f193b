package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who cheats, how, and how often: drawn once for the city. */
public final class FraudPlan {
    private static final double DIRTY = 0.4;

    private final FraudOrder order;
    private final Chance chance;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Double> popularity;
    private final Map<String, List<Practice>> practices = new HashMap<>();
    private final List<Station> dirty = new ArrayList<>();
    private final Chains chains;
    private final StationHabits habits;
    private final PaperShops paperShops;

    /** A scheme at a station from a day on, with the share of visits that it takes. */
    public record Practice(Injection injection, double rate, LocalDate from) {}

    /**
     * A plan for the days from the first to the last; with {@code amending} results are also changed after the event.
     *
     * @param popularity share of all visits that each open station has
     */
    public FraudPlan(
            City city,
            Map<String, Double> popularity,
            FraudOrder order,
            LocalDate from,
            LocalDate to,
            boolean amending,
            Chance chance) {
        this.popularity = popularity;
        this.order = order;
        this.chance = chance;
        this.from = from;
        this.to = to;
        List<Station> open = new ArrayList<>(city.openStations());
        int count = order.honest() ? 0 : Math.max(3, (int) Math.round(open.size() * DIRTY));
        while (dirty.size() < Math.min(count, open.size())) {
            Station station = chance.pick(open);
            if (!dirty.contains(station)) {
                dirty.add(station);
            }
        }
        for (Injection injection : Injections.known()) {
            boolean possible = amending || !injection.scheme().equals(ResultRevised.SCHEME);
            if (possible
                    && order.wants(injection.scheme())
                    && !injection.custom().onRequest()) {
                assign(injection);
            }
        }
        this.chains = new Chains(dirty, order, chance.branch("chains"));
        this.dirty.sort(Comparator.comparingDouble(station -> -popularity.getOrDefault(station.id(), 0.0)));
        this.habits = new StationHabits(city, dirty, order, from, to, chance.branch("habits"));
        this.paperShops = new PaperShops(city, order, chance.branch("paper"));
    }

    /** Each scheme lives at a few stations and reaches its share of the city's tests; busy stations take more of them. */
    private void assign(Injection injection) {
        Custom custom = injection.custom();
        int homes = custom.oneHome() ? 1 : Math.max(1, Math.round(dirty.size() * 0.4f));
        for (int i = 0; i < homes; i++) {
            Station home = chance.pick(dirty);
            for (int tries = 0; tries < 2; tries++) {
                Station other = chance.pick(dirty);
                home = load(other) + rate(other, homes, custom) < load(home) + rate(home, homes, custom) ? other : home;
            }
            LocalDate first = firstDay(injection, i, homes);
            practices
                    .computeIfAbsent(home.id(), id -> new ArrayList<>())
                    .add(new Practice(injection, rate(home, homes, custom), first));
        }
    }

    /** Share of a station's customers that makes up the wanted share of the city's. */
    private double rate(Station home, int homes, Custom custom) {
        return order.share() / homes / custom.party() / popularity.getOrDefault(home.id(), 1.0);
    }

    /** A seller visits one station after the other; everything else goes on all the time. */
    private LocalDate firstDay(Injection injection, int place, int homes) {
        long days = to.toEpochDay() - from.toEpochDay();
        return injection.scheme().equals(ObdBox.SOLD) ? from.plusDays(days * place / (2L * homes)) : from;
    }

    private double load(Station station) {
        return practices.getOrDefault(station.id(), List.of()).stream()
                .mapToDouble(Practice::rate)
                .sum();
    }

    public FraudOrder order() {
        return order;
    }

    public boolean dirty(Station station) {
        return dirty.contains(station);
    }

    public Chains chains() {
        return chains;
    }

    public StationHabits habits() {
        return habits;
    }

    public PaperShops paperShops() {
        return paperShops;
    }

    /** The favour that the next customer of a station asks for, if any. */
    public @Nullable Injection favour(Station station, LocalDate day, Chance visit) {
        double left = visit.unit();
        for (Practice practice : practices.getOrDefault(station.id(), List.of())) {
            left -= day.isBefore(practice.from()) ? 0 : practice.rate();
            if (left < 0) {
                return practice.injection();
            }
        }
        return null;
    }

    /** What a station does for a customer who asked for nothing. */
    public @Nullable Injection unasked(Station station, Vehicle vehicle, Chance visit) {
        StationHabits.Habit typing = habits.of(StationHabit.RESULTS_TYPED, station);
        return typing != null && visit.happens(typing.graded(0.3, 0.9))
                ? named(StationHabit.RESULTS_TYPED.scheme())
                : leniency(station, vehicle, visit);
    }

    private @Nullable Injection leniency(Station station, Vehicle vehicle, Chance visit) {
        StationHabits.Habit habit = habits.of(StationHabit.LENIENT_STATION, station);
        boolean failing =
                vehicle.condition().fault() != Fault.NONE && vehicle.condition().fault() != Fault.APPEARANCE;
        return habit != null && failing && visit.happens(habit.graded(0.25, 0.95))
                ? named(StationHabit.LENIENT_STATION.scheme())
                : null;
    }

    public @Nullable Injection named(String scheme) {
        return Injections.named(scheme);
    }

    /** Strength of a deed that is done before there is a plan. */
    public static double strength(FraudOrder order, Chance deed) {
        return order.strengthOf(deed);
    }

    /** Strength of one deed. */
    public double strength(Chance deed) {
        return order.strengthOf(deed);
    }
}
