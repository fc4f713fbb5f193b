package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.CityBuilder;
import cn.jianzhen.simulator.city.Station;
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

/** Runs the city day by day and writes everything as it happens. */
public final class CitySimulation {
    private final Order order;
    private final Chance chance;
    private final City city;

    public CitySimulation(Order order) {
        this.order = order;
        this.chance = new Chance(order.seed());
        this.city = new CityBuilder(chance.branch("city"), order.profile().from())
                .build(order.profile().stations());
    }

    /** What came out. */
    public record Outcome(int inspections, int vehicles, int deeds) {}

    /** Writes the package; progress is told as a share of the days done. */
    public Outcome run(DoubleConsumer progress) throws IOException {
        Profile profile = order.profile();
        try (DataPackage target = new DataPackage(order.folder())) {
            CityRows rows = new CityRows(target);
            rows.write(city);
            VehiclePark park = new VehiclePark(
                    chance.branch("vehicles"),
                    new ModelCatalogue(chance.branch("models")),
                    profile.from(),
                    12 + order.tests() / 2500);
            InspectionDesk desk = new InspectionDesk(Limits.load(), new Weather(chance.branch("weather")));
            Ledger ledger = new Ledger(target, desk, rows);
            List<StationLife> lives = lives(park, desk, ledger);
            long days = profile.to().toEpochDay() - profile.from().toEpochDay() + 1;
            for (int i = 0; i < days; i++) {
                LocalDate day = profile.from().plusDays(i);
                if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    for (StationLife life : lives) {
                        life.live(day);
                    }
                }
                progress.accept((i + 1.0) / days);
            }
            target.finish("JIANZHEN-SIMULATOR-" + order.seed(), profile.from(), profile.to());
            return new Outcome(ledger.inspections(), park.registered(), ledger.deeds());
        }
    }

    private List<StationLife> lives(VehiclePark park, InspectionDesk desk, Ledger ledger) {
        List<Station> open = city.openStations();
        double[] popularity = new double[open.size()];
        double sum = 0;
        for (int i = 0; i < popularity.length; i++) {
            Station station = open.get(i);
            popularity[i] = station.county().weight() * station.lines().size() * chance.between(0.6, 1.4) + 2;
            sum += popularity[i];
        }
        double workingDays =
                (order.profile().to().toEpochDay() - order.profile().from().toEpochDay() + 1) * 6 / 7.0;
        List<StationLife> lives = new ArrayList<>();
        for (int i = 0; i < popularity.length; i++) {
            double aDay = order.tests() * 0.93 * popularity[i] / sum / workingDays;
            Chance own = chance.branch("station-" + open.get(i).id());
            lives.add(new StationLife(open.get(i), aDay, park, desk, ledger, own));
        }
        return lives;
    }
}
