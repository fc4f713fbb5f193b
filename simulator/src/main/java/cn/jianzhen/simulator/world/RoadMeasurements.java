package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.County;
import cn.jianzhen.simulator.city.Place;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import cn.jianzhen.simulator.packaging.Table;
import cn.jianzhen.simulator.physics.Gas;
import cn.jianzhen.simulator.physics.Moment;
import cn.jianzhen.simulator.physics.Tailpipe;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remote sensing and roadside checks: the true condition, through noisy eyes. */
final class RoadMeasurements {
    /** Screening limits of HJ 845 (standards sheet §6, marked as memory there). */
    private static final double OPACITY_LIMIT = 30;

    private static final double NO_LIMIT = 1500;
    /** From 1/m to opacity over the light path of the instrument. */
    private static final double LIGHT_PATH = 0.43;

    private static final double ROADSIDE_K = 1.2;

    /** Share of passages just after a cold start; a car that came to its inspection cold is warm on most of its ways. */
    private static final double COLD_PASSAGES = 0.03;

    /** Site, second and plate name a reading. */
    private record Passage(String site, LocalDateTime at, String plate) {}

    private final DataPackage target;
    private final Chance chance;
    private final Set<Passage> passages = new HashSet<>();
    private int checks;

    RoadMeasurements(DataPackage target, Chance chance) {
        this.target = target;
        this.chance = chance;
    }

    void remoteSensing(Vehicle vehicle, LocalDateTime at) {
        String site = "YG%02d".formatted(chance.whole(1, 5));
        if (passages.add(new Passage(site, at, vehicle.plate()))) {
            reading(vehicle, at, site);
        }
    }

    private void reading(Vehicle vehicle, LocalDateTime at, String site) {
        double load = chance.between(0.15, 0.7);
        Gas gas = pipe(vehicle, load);
        double no = gas.no() * chance.around(1, 0.35);
        double opacity = 100 * (1 - StrictMath.exp(-LIGHT_PATH * gas.k() * chance.around(1, 0.4)));
        target.table(PackageFile.REMOTE_SENSING)
                .cell(site)
                .cell(at)
                .cell(vehicle.plate())
                .cell(vehicle.plateColor())
                .number(chance.between(22, 68), 1)
                .number(chance.gauss(0.35, 0.5), 2)
                .number(30 * load - 3 + chance.gauss(), 1)
                .number(Math.max(0, gas.co() + 0.04 * chance.gauss()), 2)
                .number(Math.max(0, gas.hc() * chance.around(1, 0.4)), 0)
                .number(no, 0)
                .number(opacity, 1)
                .cell(chance.happens(0.92))
                .cell(vehicle.diesel() && (opacity > OPACITY_LIMIT || no > NO_LIMIT))
                .end();
    }

    private Gas pipe(Vehicle vehicle, double load) {
        int rated = vehicle.model().engine().ratedSpeed();
        Condition passing = vehicle.condition().copy();
        passing.coldness(chance.happens(COLD_PASSAGES) ? chance.between(0.3, 0.9) : 0);
        return new Tailpipe(vehicle.model(), passing, chance).at(new Moment(45, 0.5 * rated, load, 20));
    }

    void roadside(Vehicle vehicle, LocalDateTime at) {
        County county = chance.pick(List.of(County.values()));
        Place place = county.centre().near(chance, 4);
        Gas gas = pipe(vehicle, 0.9);
        boolean removed = vehicle.model().has("dpf") && vehicle.condition().smoke() > 3;
        boolean dry = vehicle.model().has("scr") && vehicle.condition().scr() < 0.2;
        boolean passed = gas.k() <= ROADSIDE_K && !removed && !dry;
        Table table = target.table(PackageFile.ROADSIDE_CHECKS)
                .cell("LJ%04d%02d%05d".formatted(at.getYear(), at.getMonthValue(), ++checks))
                .cell(at)
                .cell(county.title() + "路检点")
                .number(place.longitude(), 6)
                .number(place.latitude(), 6)
                .cell(vehicle.vin())
                .cell(vehicle.plate())
                .cell(vehicle.plateColor())
                .cell("free_acceleration")
                .number(gas.k(), 2)
                .number(gas.nox(), 0);
        if (vehicle.model().has("scr")) {
            table.cell(!dry);
        } else {
            table.empty();
        }
        table.cell(!removed)
                .cell(removed ? "颗粒捕集器载体已拆除" : dry ? "尿素喷射停用" : "")
                .cell(passed ? "pass" : "fail")
                .cell("执法员%02d".formatted(chance.whole(1, 12)))
                .end();
    }
}
