package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.CityBuilder;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.CheatBoxes;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.Phoenix;
import cn.jianzhen.simulator.fraud.Witnesses;
import cn.jianzhen.simulator.inspection.InspectionDesk;
import cn.jianzhen.simulator.inspection.Limits;
import cn.jianzhen.simulator.packaging.CityRows;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.physics.Weather;
import cn.jianzhen.simulator.vehicle.ModelCatalogue;
import cn.jianzhen.simulator.vehicle.VehiclePark;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the city day by day and writes everything as it happens. */
public final class CitySimulation {
    /** First tests are so many of all; the rest are retests. */
    private static final double FIRST_TESTS = 0.92;

    private final Order order;
    private final Chance chance;
    private final City city;
    private final @Nullable Phoenix phoenix;

    public CitySimulation(Order order) {
        this.order = order;
        this.chance = new Chance(order.seed());
        City honest = new CityBuilder(chance.branch("city"), order.profile().from())
                .build(order.profile().stations());
        this.phoenix = order.fraud().wants("phoenix_station") ? Phoenix.in(honest) : null;
        this.city = phoenix == null ? honest : phoenix.city();
    }

    /** What came out. */
    public record Outcome(int inspections, int vehicles, int deeds) {}

    /** Writes the package; progress is told as a share of the days done. */
    public Outcome run(DoubleConsumer progress) throws IOException {
        Profile profile = order.profile();
        try (DataPackage target = new DataPackage(order.folder())) {
            Surroundings around = surroundings(target);
            Stock stock = new Stock(target, chance.branch("stock"));
            stock.bottles(city, profile.from(), profile.to());
            stock.machines(40 + order.tests() / 100, profile.from());
            List<StationLife> lives = lives(around);
            for (long i = 0; i < order.days(); i++) {
                LocalDate day = profile.from().plusDays(i);
                if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    for (StationLife life : lives) {
                        life.live(day);
                    }
                }
                around.street().day(day);
                progress.accept((i + 1.0) / order.days());
            }
            confess(around);
            target.finish("JIANZHEN-SIMULATOR-" + order.seed(), profile.from(), profile.to());
            return new Outcome(
                    around.ledger().inspections(),
                    around.park().registered(),
                    around.ledger().deeds());
        }
    }

    private Surroundings surroundings(DataPackage target) throws IOException {
        CityRows rows = new CityRows(target);
        rows.write(city);
        ModelCatalogue models = new ModelCatalogue(chance.branch("models"));
        int fleets = 12 + order.tests() / 2500;
        LocalDate from = order.profile().from();
        InspectionDesk desk = new InspectionDesk(Limits.load(), new Weather(chance.branch("weather")));
        FraudPlan plan = new FraudPlan(city, order.fraud(), chance.branch("fraud"));
        Ledger ledger = new Ledger(target, desk, rows);
        return new Surroundings(
                new VehiclePark(chance.branch("vehicles"), models, from, fleets),
                desk,
                ledger,
                plan,
                new CheatBoxes(chance.branch("boxes"), models.models()),
                new Aftercare(city, plan, ledger),
                new MorningChecks(target),
                new CameraDays(target),
                new Street(target, chance.branch("street"), from, order.testsADay()),
                new Witnesses());
    }

    private List<StationLife> lives(Surroundings around) {
        List<Station> open = city.openStations();
        double[] popularity = new double[open.size()];
        double sum = 0;
        for (int i = 0; i < popularity.length; i++) {
            Station station = open.get(i);
            popularity[i] = station.county().weight() * station.lines().size() * chance.between(0.6, 1.4) + 2;
            sum += popularity[i];
        }
        List<StationLife> lives = new ArrayList<>();
        for (int i = 0; i < popularity.length; i++) {
            double visits = order.testsADay() * FIRST_TESTS * popularity[i] / sum;
            Chance own = chance.branch("station-" + open.get(i).id());
            Arrivals arrivals = new Arrivals(
                    open.get(i), visits, around.park(), around.ledger(), around.plan(), own.branch("arrivals"));
            lives.add(new StationLife(open.get(i), arrivals, around, own));
        }
        return lives;
    }

    /** The truth about those who stand behind single deeds. */
    private void confess(Surroundings around) {
        Ledger ledger = around.ledger();
        ledger.nameStations();
        if (phoenix != null) {
            ledger.truth(
                    "station",
                    phoenix.successor().id(),
                    "phoenix_station",
                    11,
                    "heir of " + phoenix.closed().id());
        }
        around.plan().steering().forEach((station, shop) -> {
            ledger.truth("station", station, "steered_to_shop", 11, "shop=" + shop.id());
            ledger.truth("shop", shop.id(), "steered_to_shop", 11, "station=" + station);
        });
        phone(around, around.plan().chains().agentPhone(), "agent_fan_in", 11);
        phone(around, around.plan().chains().sellerPhone(), "device_seller", 10);
    }

    private static void phone(Surroundings around, String number, String scheme, int category) {
        if (around.plan().chains().called(number)) {
            around.ledger().truth("phone", number, scheme, category, "");
        }
    }
}
