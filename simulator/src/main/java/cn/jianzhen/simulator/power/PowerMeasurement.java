package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.detector.Aim;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCurve;
import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.detector.PowerCurve.Measured;
import cn.jianzhen.engine.detector.PowerCurve.Point;
import cn.jianzhen.simulator.world.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * Draws power curves. Each seed makes one city for every strength, in which all the schemes are used that any of the detectors
 * aims at (no test has more than one), and one honest city. So one simulation serves all detectors.
 */
public final class PowerMeasurement {
    private final List<DetectorDefinition> detectors;
    private final Cities cities;
    private final List<Double> strengths;

    public PowerMeasurement(List<DetectorDefinition> detectors, Cities cities, List<Double> strengths) {
        this.detectors = List.copyOf(detectors);
        this.cities = cities;
        this.strengths = List.copyOf(strengths);
    }

    /** Where a count belongs: a scheme at a strength, or the honest tests. */
    private record Place(String detectorId, String scheme, double strength) {
        private static final String HONEST = "";

        static Place honest(DetectorDefinition detector) {
            return new Place(detector.id(), HONEST, 0);
        }
    }

    /** Measures; one curve per detector, in their order. */
    public List<PowerCurve> run(CityTrial trial, Path working, LocalDate day, DoubleConsumer progress)
            throws IOException {
        List<Order> fraudulent = orders(working);
        List<Order> honest = cities.seeds().stream()
                .map(seed -> cities.honest(seed, working))
                .toList();
        List<Order> all = new ArrayList<>(fraudulent);
        all.addAll(honest);
        Map<Place, Count> counts = new HashMap<>();
        CityTrials trials = new CityTrials(trial, all.size(), progress);
        List<Map<Place, Count>> gists = trials.run(all, this::gist);
        gists.forEach(gist -> gist.forEach((place, count) -> counts.merge(place, count, Count::plus)));
        return detectors.stream().map(detector -> curve(detector, counts, day)).toList();
    }

    private List<Order> orders(Path working) {
        Set<String> schemes = detectors.stream()
                .flatMap(detector -> detector.aim().schemes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Order> orders = new ArrayList<>();
        for (double strength : schemes.isEmpty() ? List.<Double>of() : strengths) {
            for (long seed : cities.seeds()) {
                orders.add(cities.fraudulent(seed, strength, schemes, working));
            }
        }
        return orders;
    }

    private Map<Place, Count> gist(Order order, JudgedCity city) {
        Map<Place, Count> counts = new HashMap<>();
        for (DetectorDefinition detector : detectors) {
            if (order.fraud().honest()) {
                counts.put(Place.honest(detector), HonestRate.of(detector, city).count());
            } else {
                found(detector, order.fraud().strength(), city, counts);
            }
        }
        return counts;
    }

    private static void found(DetectorDefinition detector, double strength, JudgedCity city, Map<Place, Count> counts) {
        Named named = new Named(city.findings(detector));
        Aim aim = detector.aim();
        for (String scheme : aim.schemes()) {
            counts.put(
                    new Place(detector.id(), scheme, strength),
                    named.among(city.truth().subjects(scheme, aim.subjectKind())));
        }
    }

    private PowerCurve curve(DetectorDefinition detector, Map<Place, Count> counts, LocalDate day) {
        List<Point> points = new ArrayList<>();
        for (String scheme : detector.aim().schemes()) {
            for (double strength : strengths) {
                Count count = counts.getOrDefault(new Place(detector.id(), scheme, strength), Count.NONE);
                points.add(new Point(scheme, strength, count));
            }
        }
        Measured measured = new Measured(
                detector.version(), detector.sha256(), EngineVersion.current(), day, cities.tests(), cities.seeds());
        return new PowerCurve(detector.id(), measured, points, counts.getOrDefault(Place.honest(detector), Count.NONE));
    }
}
