package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.simulator.world.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs all detectors over cities in which nobody cheats: what they say there is false. */
public final class HonestMeasurement {
    private final List<DetectorDefinition> detectors;
    private final Cities cities;

    public HonestMeasurement(List<DetectorDefinition> detectors, Cities cities) {
        this.detectors = List.copyOf(detectors);
        this.cities = cities;
    }

    /**
     * What came out.
     *
     * @param rates one per detector, in their order
     * @param falseAlarms every finding, city by city
     */
    public record Outcome(List<HonestRate> rates, List<Finding> falseAlarms) {
        public Outcome {
            rates = List.copyOf(rates);
            falseAlarms = List.copyOf(falseAlarms);
        }

        /** Whether no detector is louder than it says of itself. */
        public boolean quiet() {
            return rates.stream().noneMatch(rate -> rate.verdict() == HonestRate.Verdict.LOUD);
        }
    }

    public Outcome run(CityTrial trial, Path working, DoubleConsumer progress) throws IOException {
        List<Order> orders = cities.seeds().stream()
                .map(seed -> cities.honest(seed, working))
                .toList();
        return new CityTrials(trial, orders.size(), progress)
                .run(orders, (order, city) -> gist(city)).stream()
                        .reduce(HonestMeasurement::together)
                        .orElseThrow();
    }

    private Outcome gist(JudgedCity city) {
        return new Outcome(
                detectors.stream()
                        .map(detector -> HonestRate.of(detector, city))
                        .toList(),
                city.run().findings());
    }

    private static Outcome together(Outcome one, Outcome other) {
        List<HonestRate> rates = IntStream.range(0, one.rates().size())
                .mapToObj(i -> one.rates().get(i).plus(other.rates().get(i)))
                .toList();
        return new Outcome(
                rates,
                Stream.concat(one.falseAlarms().stream(), other.falseAlarms().stream())
                        .toList());
    }
}
