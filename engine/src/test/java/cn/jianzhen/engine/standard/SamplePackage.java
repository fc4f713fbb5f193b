package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The sample package that lies beside the repository, when it is there; a plain reader for well-formed files. */
public final class SamplePackage {
    private static final Path FOLDER = Path.of("../../shared/sample");

    private final Map<String, InspectionTest> tests = new LinkedHashMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, Map<String, Double>> reported = new HashMap<>();
    private final Set<String> fraudulent = new HashSet<>();
    private final Map<String, byte[]> traces = new HashMap<>();
    private final Map<String, byte[]> obds = new HashMap<>();

    /** Whether the package is there. */
    public static boolean isPresent() {
        return Files.isDirectory(FOLDER);
    }

    /** Reads the whole package. */
    public static SamplePackage read() throws IOException {
        SamplePackage sample = new SamplePackage();
        sample.readTables();
        return sample;
    }

    private void readTables() throws IOException {
        Map<String, Map<String, String>> vehicles = new HashMap<>();
        rows("vehicles", row -> vehicles.put(row.get("vin"), row));
        rows("traces", packing(traces, code -> TraceChannel.valueOf(code).id()));
        rows("obd_stream", packing(obds, code -> ObdChannel.valueOf(code).id()));
        finish();
        rows("inspections", row -> addTest(row, vehicles.getOrDefault(row.get("vin"), Map.of())));
        rows(
                "results",
                row -> reported.computeIfAbsent(row.get("report_no"), no -> new HashMap<>())
                        .put(row.get("item"), number(row, "value")));
        rows("truth", row -> fraudulent.add(row.get("subject_id")));
    }

    private final TraceBuilder builder = new TraceBuilder();
    private String packingNo = "";
    private Map<String, byte[]> packingInto = traces;

    private Consumer<Map<String, String>> packing(
            Map<String, byte[]> into, java.util.function.ToIntFunction<String> channelOf) {
        return row -> {
            if (!packingNo.equals(row.get("report_no"))) {
                finish();
                packingNo = row.getOrDefault("report_no", "");
                packingInto = into;
            }
            builder.addRow((int) number(row, "t"));
            row.forEach((column, text) -> {
                if (!text.isEmpty() && !column.equals("report_no") && !column.equals("t")) {
                    set(channelOf.applyAsInt(column.toUpperCase(Locale.ROOT)), text);
                }
            });
        };
    }

    private void set(int channel, String text) {
        String plain = text.equals("true") ? "1" : text.equals("false") ? "0" : text;
        int dot = plain.indexOf('.');
        builder.set(channel, Integer.parseInt(plain.replace(".", "")), dot < 0 ? 0 : plain.length() - dot - 1);
    }

    private void finish() {
        if (builder.rows() > 0) {
            packingInto.put(packingNo, builder.pack());
        }
        builder.clear();
        packingNo = "";
    }

    private void addTest(Map<String, String> row, Map<String, String> vehicle) {
        String reportNo = row.getOrDefault("report_no", "");
        String turbo = vehicle.getOrDefault("turbo", "");
        lines.put(reportNo, row.getOrDefault("line_id", ""));
        tests.put(
                reportNo,
                new InspectionTest(
                        reportNo,
                        Method.ofCode(row.get("method")),
                        LocalDate.parse(row.getOrDefault("started_at", "").substring(0, 10)),
                        vehicle.get("fuel"),
                        vehicle.get("emission_stage"),
                        number(row, "temperature_c"),
                        number(row, "humidity_pct"),
                        number(row, "pressure_kpa"),
                        number(row, "declared_rated_power_kw"),
                        number(row, "declared_rated_speed_rpm"),
                        number(row, "declared_reference_mass_kg"),
                        number(vehicle, "gross_mass_kg"),
                        turbo.isEmpty() ? null : Boolean.valueOf(turbo),
                        null,
                        null,
                        null));
    }

    private static double number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static void rows(String table, Consumer<Map<String, String>> each) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> parts = files.filter(
                            file -> file.getFileName().toString().matches(table + "(-\\d+)?\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
            for (Path part : parts) {
                readFile(part, each);
            }
        }
    }

    private static void readFile(Path file, Consumer<Map<String, String>> each) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> header = cells(String.valueOf(reader.readLine()).replace("\uFEFF", ""));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = cells(line);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                each.accept(row);
            }
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            cells.add(line.substring(from, comma));
            from = comma + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    /** Tests that the truth does not name, without their records. */
    public List<InspectionTest> honest() {
        return tests.values().stream()
                .filter(test -> !fraudulent.contains(test.reportNo()))
                .toList();
    }

    /** All tests, without their records. */
    public List<InspectionTest> all() {
        return List.copyOf(tests.values());
    }

    /** The test with its records unpacked. */
    public InspectionTest withRecords(InspectionTest test) {
        byte[] trace = traces.get(test.reportNo());
        byte[] obd = obds.get(test.reportNo());
        return test.withRecords(trace == null ? null : Trace.decode(trace), obd == null ? null : Trace.decode(obd));
    }

    public byte @Nullable [] trace(String reportNo) {
        return traces.get(reportNo);
    }

    public byte @Nullable [] obd(String reportNo) {
        return obds.get(reportNo);
    }

    public Map<String, Double> reported(String reportNo) {
        return reported.getOrDefault(reportNo, Map.of());
    }

    public String line(String reportNo) {
        return lines.getOrDefault(reportNo, "");
    }
}
