package cn.jianzhen.simulator;

import cn.jianzhen.simulator.fraud.FraudOrder;
import cn.jianzhen.simulator.world.CitySimulation;
import cn.jianzhen.simulator.world.Order;
import cn.jianzhen.simulator.world.Profile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A simulated package on disk, read back as the text that it is. */
public final class SimulatedPackage {
    private final Path folder;

    private SimulatedPackage(Path folder) {
        this.folder = folder;
    }

    public static SimulatedPackage make(Path folder, long seed, int tests, FraudOrder fraud) throws IOException {
        new CitySimulation(new Order(Profile.DEMO, seed, tests, fraud, folder)).run(share -> {});
        return new SimulatedPackage(folder);
    }

    /** With a second package beside it, in which reports come again. */
    public static SimulatedPackage revised(Path folder, long seed, int tests, FraudOrder fraud) throws IOException {
        Order order = new Order(Profile.DEMO, seed, tests, fraud, folder)
                .revisedIn(folder.resolveSibling(folder.getFileName() + "-revision"));
        new CitySimulation(order).run(share -> {});
        return new SimulatedPackage(folder);
    }

    public static SimulatedPackage in(Path folder) {
        return new SimulatedPackage(folder);
    }

    public SimulatedPackage revision() {
        return new SimulatedPackage(folder.resolveSibling(folder.getFileName() + "-revision"));
    }

    public static SimulatedPackage honest(Path folder, long seed, int tests) throws IOException {
        return make(folder, seed, tests, FraudOrder.HONEST);
    }

    /** One row with its cells by column name. */
    public record Row(List<String> columns, List<String> cells) {
        public String get(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("no column " + column + " in " + columns);
            }
            return cells.get(at);
        }

        public double number(String column) {
            return Double.parseDouble(get(column));
        }

        public boolean given(String column) {
            return !get(column).isEmpty();
        }
    }

    public Path folder() {
        return folder;
    }

    public List<Path> files(String table) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(table + "(-\\d+)?\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    public List<Row> rows(String table) throws IOException {
        return rows(table, first -> true);
    }

    /** Only the rows whose first cell is wanted. */
    public List<Row> rows(String table, Predicate<String> wanted) throws IOException {
        List<Row> rows = new ArrayList<>();
        each(table, wanted, rows::add);
        return rows;
    }

    /** Row by row, for tables that nobody wants to hold in memory. */
    public void each(String table, Predicate<String> wanted, Consumer<Row> row) throws IOException {
        for (Path file : files(table)) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
                List<String> columns = cells(lines.readLine());
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (wanted.test(line.substring(0, line.indexOf(',')))) {
                        row.accept(new Row(columns, cells(line)));
                    }
                }
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    /** No cell of a simulated package needs quotes; one that did would break the width check. */
    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
