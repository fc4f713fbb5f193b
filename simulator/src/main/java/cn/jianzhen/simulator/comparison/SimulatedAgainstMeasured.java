package cn.jianzhen.simulator.comparison;

import cn.jianzhen.simulator.comparison.Observed.Spread;
import cn.jianzhen.simulator.fraud.FraudOrder;
import cn.jianzhen.simulator.world.CitySimulation;
import cn.jianzhen.simulator.world.Order;
import cn.jianzhen.simulator.world.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The honest city beside measured logs, quantity by quantity, as a test can check it and as a page can show it. */
public final class SimulatedAgainstMeasured {
    private final String origin;
    private final List<Line> lines;

    private SimulatedAgainstMeasured(String origin, List<Line> lines) {
        this.origin = origin;
        this.lines = lines;
    }

    /**
     * One quantity.
     *
     * @param measuredLow,measuredHigh what was logged on a real line
     * @param low,median,high fifth, fiftieth and ninety-fifth percentile over the simulated tests
     * @param meets whether the logged range lies, at least in part, in the middle nine tenths of the simulated tests
     */
    public record Line(
            String quantity,
            double measuredLow,
            double measuredHigh,
            int tests,
            double low,
            double median,
            double high,
            boolean meets,
            String markdown) {}

    /** Compares a package that is there already; it has to be of an honest city. */
    public static SimulatedAgainstMeasured of(Path folder) throws IOException {
        return compare("the package `" + folder.getFileName() + "`", folder);
    }

    /** Makes an honest city of so many tests from a seed, compares it and throws it away. */
    public static SimulatedAgainstMeasured simulate(long seed, int tests) throws IOException {
        Path folder = Files.createTempDirectory("jianzhen-comparison");
        try {
            new CitySimulation(new Order(Profile.DEMO, seed, tests, FraudOrder.HONEST, folder)).run(share -> {});
            return compare("an honest city (seed %d, about %d tests)".formatted(seed, tests), folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static SimulatedAgainstMeasured compare(String origin, Path folder) throws IOException {
        Observed observed = CityReader.read(folder);
        List<Line> lines = new ArrayList<>();
        for (Measured measured : Measured.load()) {
            lines.add(line(measured, observed.spread(measured.quantity())));
        }
        return new SimulatedAgainstMeasured(origin, List.copyOf(lines));
    }

    private static Line line(Measured measured, Spread spread) {
        String real = range(measured.low(), measured.high(), measured.decimals());
        String unit = measured.unit().isEmpty() ? "" : " " + measured.unit();
        boolean single = spread.low() == spread.high();
        String markdown = "| %s | %s%s | %s | %s | %d | %s |"
                .formatted(
                        measured.label(),
                        real,
                        unit,
                        figure(spread.median(), measured.decimals()),
                        single ? "–" : range(spread.low(), spread.high(), measured.decimals()),
                        spread.tests(),
                        measured.meets(spread) ? "yes" : "no");
        return new Line(
                measured.quantity(),
                measured.low(),
                measured.high(),
                spread.tests(),
                spread.low(),
                spread.median(),
                spread.high(),
                measured.meets(spread),
                markdown);
    }

    private static String range(double low, double high, int decimals) {
        return figure(low, decimals) + "–" + figure(high, decimals);
    }

    private static String figure(double value, int decimals) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    public List<Line> lines() {
        return lines;
    }

    /** A section of heading level 2. */
    public String markdown() {
        long met = lines.stream().filter(Line::meets).count();
        StringBuilder text = new StringBuilder("## Simulated against measured\n\n")
                .append(
                        "Measured: what one logged test of each method showed, with the usual pass rates of a city. Simulated: the\n")
                .append("median and the middle nine tenths over the tests of ")
                .append(origin)
                .append(
                        ".\nThe logs are of single cars, the simulation is of a fleet: a quantity meets when the logged range and ")
                .append("the middle nine tenths\nhave something in common. %d of %d do.\n\n"
                        .formatted(met, lines.size()))
                .append("| Quantity | Measured | Simulated median | Simulated 5–95 % | Tests | Meets |\n")
                .append("|---|---|---|---|---|---|\n");
        lines.forEach(line -> text.append(line.markdown()).append('\n'));
        return text.toString();
    }

    public static void main(String[] arguments) throws IOException {
        System.out.print(simulate(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]))
                .markdown());
    }
}
