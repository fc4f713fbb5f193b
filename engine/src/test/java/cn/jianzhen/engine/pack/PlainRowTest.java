package cn.jianzhen.engine.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quoted cell in a column that nobody knows sends a row the careful way: both ways must tell the same. */
class PlainRowTest {
    private static final String HEADER = "note,report_no,t,phase,speed_kmh,rpm,co_pct,low_flow";
    private static final String[] ODD_CELLS = {
        "x",
        "1e3",
        " 1",
        "-",
        ".",
        "5.",
        ".5",
        "1.2.3",
        "--1",
        "+1",
        "12345678",
        "123456.7",
        "199999.9",
        "200000",
        "0.12345",
        "1.50000",
        "true",
        "false",
        "TRUE",
        "\"1\"",
        "٣",
        "1 ",
        "-0",
        "00012",
        "9999999",
        "0.00010"
    };

    /** Writes down what it is told. */
    private static final class Heard implements PackSink {
        final List<String> told = new ArrayList<>();

        @Override
        public void row(TableSchema table, String file, long row, @Nullable Object[] cells) {
            told.add("row " + row);
        }

        @Override
        public void packed(TableSchema table, PackedPiece piece) {
            told.add(piece.by() + " " + piece.rows() + " " + piece.firstSecond() + " " + piece.lastSecond() + " "
                    + piece.row() + " " + HexFormat.of().formatHex(piece.bytes()));
        }

        @Override
        public void rejected(List<Problem> problems, String line) {
            problems.forEach(problem -> told.add(problem.sentence()));
        }

        @Override
        public void warning(String text) {
            told.add(text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothWaysAcceptAndRejectTheSame(long seed) throws IOException {
        String lineBreak = seed % 2 == 0 ? "\n" : "\r\n";
        StringBuilder plain = new StringBuilder(HEADER).append(lineBreak);
        StringBuilder quoted = new StringBuilder(HEADER).append(lineBreak);
        Random random = new Random(seed);
        for (int test = 0; test < 40; test++) {
            int second = 20; // so that the odd cells hardly ever name a second twice
            for (int row = random.nextInt(1, 200); row > 0; row--) {
                second += random.nextInt(1, 3);
                String cells = "R" + test + "," + cells(random, second) + lineBreak;
                plain.append("x,").append(cells);
                quoted.append("\"x\",").append(cells);
            }
        }
        assertThat(told(plain.toString())).as("seed " + seed).isEqualTo(told(quoted.toString()));
    }

    private static String cells(Random random, int second) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(second),
                random.nextInt(3) == 0 ? "" : Integer.toString(random.nextInt(6)),
                (random.nextInt(1200) - 100) / 10.0 + "",
                Integer.toString(random.nextInt(700, 6000)),
                random.nextInt(1000) / 100.0 + "",
                random.nextBoolean() ? "true" : "false"));
        if (random.nextInt(20) == 0) {
            cells.set(random.nextInt(cells.size()), ODD_CELLS[random.nextInt(ODD_CELLS.length)]);
        }
        if (random.nextInt(200) == 0) {
            cells.remove(cells.size() - 1);
        }
        return String.join(",", cells);
    }

    private static List<String> told(String text) throws IOException {
        Heard heard = new Heard();
        TableSchema traces = Schema.bundled().table("traces");
        CsvReader csv = new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "traces.csv");
        try {
            long rows = new PackedTableReader(traces, csv, "traces.csv", heard).readAll();
            heard.told.add(rows + " rows");
        } catch (PackageException e) {
            e.problems().forEach(problem -> heard.told.add("refused: " + problem.sentence()));
        }
        return heard.told;
    }
}
