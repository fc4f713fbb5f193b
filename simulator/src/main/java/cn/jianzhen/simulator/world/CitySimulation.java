package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.CityBuilder;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.CheatBoxes;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.Witnesses;
import cn.jianzhen.simulator.inspection.InspectionDesk;
import cn.jianzhen.simulator.inspection.Limits;
import cn.jianzhen.simulator.packaging.CityRows;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import cn.jianzhen.simulator.physics.Weather;
import cn.jianzhen.simulator.vehicle.ModelCatalogue;
import cn.jianzhen.simulator.vehicle.VehiclePark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/** Runs the city day by day and writes everything as it happens. */
public final class CitySimulation {
    /** First tests are so many of all; the rest are retests and vehicles that come again. */
    private static final double FIRST_TESTS = 0.905;

    private final Order order;
    private final Chance chance;
    private final WorkCalendar calendar = WorkCalendar.load();
    private final Underworld underworld;
    private final City city;
    private final Map<String, Double> popularity;

    public CitySimulation(Order order) {
        this.order = order;
        this.chance = new Chance(order.seed());
        City honest = new CityBuilder(chance.branch("city"), order.profile().from())
                .build(order.profile().stations());
        this.underworld = Underworld.of(honest, order.fraud(), chance.branch("underworld"));
        this.city = underworld.city();
        this.popularity = popularity(chance.branch("popularity"));
    }

    /** Share of the visits that each open station has: the county, the lines and luck. */
    private Map<String, Double> popularity(Chance luck) {
        Map<String, Double> weights = new TreeMap<>();
        for (Station station : city.openStations()) {
            double lines = station.lines().size() * luck.between(0.6, 1.4);
            weights.put(station.id(), station.county().weight() * lines + 2);
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((station, weight) -> weight / sum);
        return weights;
    }

    /** What came out. */
    public record Outcome(int inspections, int vehicles, int deeds) {}

    /** Writes the package; progress is told as a share of the days done. */
    public Outcome run(DoubleConsumer progress) throws IOException {
        Profile profile = order.profile();
        try (DataPackage target = new DataPackage(order.folder(), EnumSet.allOf(PackageFile.class), order.threads());
                Amendments amendments = Amendments.in(order.revision(), city, order.threads())) {
            Surroundings around = surroundings(target, amendments);
            Stock stock = new Stock(target, chance.branch("stock"));
            stock.bottles(city, around.plan().habits(), profile.from(), profile.to());
            stock.machines(40 + order.tests() / 100, profile.from());
            List<StationLife> lives = lives(around);
            for (long i = 0; i < order.days(); i++) {
                LocalDate day = profile.from().plusDays(i);
                if (calendar.works(day)) {
                    for (StationLife life : lives) {
                        life.live(day);
                    }
                }
                around.street().day(day);
                progress.accept((i + 1.0) / order.days());
            }
            underworld.confess(around.plan(), around.ledger());
            String source = "JIANZHEN-SIMULATOR-" + order.seed();
            target.finish(source, profile.from(), profile.to());
            amendments.finish(source, profile.from(), profile.to());
            return new Outcome(
                    around.ledger().inspections(),
                    around.park().registered(),
                    around.ledger().deeds());
        }
    }

    private double testsADay() {
        return order.tests()
                / (double) calendar.workingDays(
                        order.profile().from(), order.profile().to());
    }

    private Surroundings surroundings(DataPackage target, Amendments amendments) throws IOException {
        CityRows rows = new CityRows(target);
        rows.write(city);
        ModelCatalogue models = new ModelCatalogue(chance.branch("models"));
        int fleets = 12 + order.tests() / 2500;
        LocalDate from = order.profile().from();
        InspectionDesk desk = new InspectionDesk(Limits.load(), new Weather(chance.branch("weather")));
        FraudPlan plan = new FraudPlan(
                city,
                popularity,
                order.fraud(),
                from,
                order.profile().to(),
                order.revision() != null,
                chance.branch("fraud"));
        Ledger ledger = new Ledger(target, desk, rows);
        Appointments appointments = new Appointments();
        return new Surroundings(
                new VehiclePark(chance.branch("vehicles"), models, fleets),
                desk,
                ledger,
                plan,
                new CheatBoxes(chance.branch("boxes"), models.models()),
                new Aftercare(city, plan, ledger),
                appointments,
                new Comebacks(city, appointments),
                amendments,
                new MorningChecks(target, plan.habits()),
                new CameraDays(target),
                new Street(target, chance.branch("street"), from, testsADay()),
                new Witnesses());
    }

    private List<StationLife> lives(Surroundings around) {
        List<Station> open = city.openStations();
        String sharing = open.stream()
                .filter(station -> station.lines().size() == 2)
                .map(Station::id)
                .findFirst()
                .orElse("");
        List<StationLife> lives = new ArrayList<>();
        for (Station station : open) {
            double visits = testsADay() * FIRST_TESTS * popularity.getOrDefault(station.id(), 0.0);
            Chance own = chance.branch("station-" + station.id());
            OpeningHours hours = new OpeningHours(calendar, own.branch("lunch").happens(0.5));
            lives.add(new StationLife(station, hours, visits, station.id().equals(sharing), around, own));
        }
        return lives;
    }
}
