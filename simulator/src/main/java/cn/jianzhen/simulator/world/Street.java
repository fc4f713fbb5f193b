package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.County;
import cn.jianzhen.simulator.city.Place;
import cn.jianzhen.simulator.fraud.Witnesses.Sighting;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the roads know of the same vehicles. Only vehicles whose inspection is over, and on another day, drive here, so that no honest
 * one is seen on a road while it stands on a line.
 */
final class Street {
    private static final int ROOM = 3000;
    private static final int SITES = 24;

    private final DataPackage target;
    private final Chance chance;
    private final LocalDate from;
    private final double testsADay;
    private final RoadMeasurements measurements;
    private final Telemetry telemetry;
    private final List<Place> sites = new ArrayList<>();
    private final List<Vehicle> driving = new ArrayList<>();
    private final Set<Integer> inspectedToday = new HashSet<>();

    Street(DataPackage target, Chance chance, LocalDate from, double testsADay) {
        this.target = target;
        this.chance = chance;
        this.from = from;
        this.testsADay = testsADay;
        this.measurements = new RoadMeasurements(target, chance.branch("measured"));
        this.telemetry = new Telemetry(target, chance.branch("telemetry"), from);
        for (int i = 0; i < SITES; i++) {
            sites.add(chance.pick(List.of(County.values())).centre().near(chance, 6));
        }
    }

    /** An inspection cycle is over: the vehicle goes its way, and has been on the road in the days before. */
    void release(Draft last) {
        LocalDate day = last.times().started().toLocalDate();
        for (int i = chance.whole(0, 2); i > 0; i--) {
            LocalDate before = day.minusDays(chance.whole(4, 20));
            if (!before.isBefore(from)) {
                sighting(last.vehicle().plate(), moment(before), chance.whole(0, SITES - 1));
            }
        }
        telemetry.join(last.vehicle(), day);
        if (driving.size() < ROOM) {
            driving.add(last.vehicle());
        } else {
            driving.set(chance.whole(0, ROOM - 1), last.vehicle());
        }
    }

    void day(LocalDate day) {
        telemetry.day(day);
        if (driving.size() < 40) {
            return;
        }
        List<Vehicle> passing = driving.stream()
                .filter(vehicle -> !inspectedToday.contains(vehicle.number()))
                .toList();
        inspectedToday.clear();
        if (passing.isEmpty()) {
            return;
        }
        for (int i = (int) (testsADay * 0.8); i > 0; i--) {
            sighting(chance.pick(passing).plate(), moment(day), chance.whole(0, SITES - 1));
        }
        for (int i = (int) (testsADay * 0.7); i > 0; i--) {
            measurements.remoteSensing(chance.pick(passing), moment(day));
        }
        List<Vehicle> trucks = passing.stream().filter(Vehicle::diesel).toList();
        for (int i = chance.whole(0, 2); i > 0 && !trucks.isEmpty(); i--) {
            LocalDateTime at = day.atStartOfDay().plusHours(chance.whole(9, 16)).plusMinutes(chance.whole(0, 59));
            measurements.roadside(chance.pick(trucks), at);
        }
    }

    /** An inspection took place; what only a cheat could bring about the next camera saw. */
    void seen(Draft draft, List<Sighting> sightings) {
        inspectedToday.add(draft.vehicle().number());
        for (Sighting sighting : sightings) {
            int nearest = 0;
            for (int i = 1; i < SITES; i++) {
                if (sites.get(i).kilometresTo(sighting.place())
                        < sites.get(nearest).kilometresTo(sighting.place())) {
                    nearest = i;
                }
            }
            sighting(sighting.plate(), sighting.at(), nearest);
        }
    }

    private void sighting(String plate, LocalDateTime at, int site) {
        target.table(PackageFile.PLATE_SIGHTINGS)
                .cell(plate)
                .cell(at)
                .cell(String.format(Locale.ROOT, "KK%03d", site + 1))
                .number(sites.get(site).longitude(), 6)
                .number(sites.get(site).latitude(), 6)
                .end();
    }

    private LocalDateTime moment(LocalDate day) {
        return day.atStartOfDay().plusSeconds(chance.whole(6 * 3600, 21 * 3600));
    }
}
