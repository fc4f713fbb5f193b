package cn.jianzhen.simulator.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads a package that this simulator wrote (no cell of it needs quotes). */
record PackageFolder(Path folder) {
    /** Gives the header and each row of a table, over all its files. */
    void rows(String table, BiConsumer<List<String>, String[]> row) throws IOException {
        for (Path file : files(table)) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
                List<String> columns = Arrays.asList(lines.readLine().split(",", -1));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    row.accept(columns, line.split(",", -1));
                }
            }
        }
    }

    /** Gives test after test of a per-second table; the rows of a test stand together. */
    void tests(String table, Consumer<TestLog> test) throws IOException {
        Gathered gathered = new Gathered(test);
        rows(table, gathered::row);
        gathered.finish();
    }

    private static final class Gathered {
        private final Consumer<TestLog> target;
        private List<String> columns = List.of();
        private List<double[]> seconds = new ArrayList<>();
        private String report = "";

        Gathered(Consumer<TestLog> target) {
            this.target = target;
        }

        void row(List<String> header, String[] cells) {
            if (!cells[0].equals(report)) {
                finish();
                report = cells[0];
                columns = header;
            }
            seconds.add(numbers(cells));
        }

        void finish() {
            if (!seconds.isEmpty()) {
                target.accept(new TestLog(report, columns, seconds));
                seconds = new ArrayList<>();
            }
        }

        /** The first cell is the report number; what is empty was not measured, what is true or false is no number. */
        private static double[] numbers(String[] cells) {
            double[] numbers = new double[cells.length];
            for (int i = 1; i < cells.length; i++) {
                boolean number = !cells[i].isEmpty() && !Character.isLetter(cells[i].charAt(0));
                numbers[i] = number ? Double.parseDouble(cells[i]) : Double.NaN;
            }
            return numbers;
        }
    }

    private List<Path> files(String table) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(table + "(-\\d+)?\\.csv\\.gz"))
                    .sorted()
                    .toList();
        }
    }
}
