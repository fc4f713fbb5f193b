package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.SimulatedPackage.Row;
import cn.jianzhen.simulator.fraud.FraudOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the data package, read from the files alone. */
class PackageFormatTest {
    private static final long SEED = 5;
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("stations", List.of("station_id")),
            Map.entry("lines", List.of("line_id")),
            Map.entry("devices", List.of("device_id")),
            Map.entry("staff", List.of("staff_id")),
            Map.entry("shops", List.of("shop_id")),
            Map.entry("vehicles", List.of("vin")),
            Map.entry("inspections", List.of("report_no")),
            Map.entry("results", List.of("report_no", "item")),
            Map.entry("traces", List.of("report_no", "t")),
            Map.entry("obd_checks", List.of("report_no")),
            Map.entry("obd_modules", List.of("report_no", "module")),
            Map.entry("obd_iupr", List.of("report_no", "monitor")),
            Map.entry("obd_stream", List.of("report_no", "t")),
            Map.entry("equipment_checks", List.of("line_id", "kind", "started_at")),
            Map.entry("consumables", List.of("station_id", "kind", "lot")),
            Map.entry("camera_events", List.of("camera_id", "started_at")),
            Map.entry("repairs", List.of("repair_id")),
            Map.entry("repair_parts", List.of("repair_id", "line_no")),
            Map.entry("remote_sensing", List.of("site_id", "passed_at", "plate")),
            Map.entry("roadside_checks", List.of("check_id")),
            Map.entry("plate_sightings", List.of("plate", "seen_at", "site_id")),
            Map.entry("telemetry_days", List.of("vin", "day")),
            Map.entry("machines", List.of("registration_no")),
            Map.entry("truth", List.of("subject_kind", "subject_id", "scheme")));

    @TempDir
    static Path temporary;

    private static SimulatedPackage made;

    @BeforeAll
    static void simulate() throws IOException {
        made = SimulatedPackage.make(temporary.resolve("city"), SEED, 700, new FraudOrder(0.008, -1, Set.of()));
    }

    @Test
    void everyTableHasRowsOfTheWidthOfItsHeaderAndUniqueKeys() throws IOException {
        for (Map.Entry<String, List<String>> table : KEYS.entrySet()) {
            Set<String> seen = new HashSet<>();
            List<Row> rows = made.rows(table.getKey());
            assertThat(rows).as("%s, seed %d", table.getKey(), SEED).isNotEmpty();
            for (Row row : rows) {
                assertThat(row.cells()).as("%s %s", table.getKey(), row.cells()).hasSameSizeAs(row.columns());
                String key = table.getValue().stream().map(row::get).collect(Collectors.joining("|"));
                assertThat(seen.add(key))
                        .as("%s key %s twice, seed %d", table.getKey(), key, SEED)
                        .isTrue();
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        refers("lines", "station_id", "stations");
        refers("devices", "line_id", "lines");
        refers("staff", "station_id", "stations");
        refers("inspections", "station_id", "stations");
        refers("inspections", "line_id", "lines");
        refers("inspections", "vin", "vehicles");
        for (String person : List.of("driver_id", "obd_operator_id", "appearance_id", "signatory_id")) {
            refers("inspections", person, "staff");
        }
        for (String detail : List.of("results", "traces", "obd_checks", "obd_modules", "obd_iupr", "obd_stream")) {
            refers(detail, "report_no", "inspections");
        }
        refers("equipment_checks", "line_id", "lines");
        refers("camera_events", "line_id", "lines");
        refers("repairs", "shop_id", "shops");
        refers("repairs", "failed_report_no", "inspections");
        refers("repair_parts", "repair_id", "repairs");
        refers("telemetry_days", "vin", "vehicles");
    }

    private static void refers(String table, String column, String target) throws IOException {
        Set<String> known =
                made.rows(target).stream().map(row -> row.cells().getFirst()).collect(Collectors.toSet());
        Set<String> used = made.rows(table).stream().map(row -> row.get(column)).collect(Collectors.toSet());
        used.remove("");
        assertThat(known).as("%s.%s, seed %d", table, column, SEED).containsAll(used);
    }

    @Test
    void codesAreThoseOfTheFormat() throws IOException {
        codes("inspections", "method", "two_speed_idle|asm|vmas|lugdown|free_acceleration");
        codes("inspections", "kind", "periodic|registration|transfer|comparison|supervisory");
        for (String part : List.of("appearance_result", "obd_result", "exhaust_result")) {
            codes("inspections", part, "pass|fail|aborted|invalid|exempt|");
        }
        codes("inspections", "overall_result", "pass|fail|aborted|invalid");
        codes("inspections", "report_no", "\\d{24}");
        codes("stations", "station_id", "\\d{9}");
        codes("stations", "status", "normal|suspended|disconnected|closed");
        codes("staff", "role", "driver|appearance|obd|registrar|signatory|approver|quality|technical|manager");
        codes(
                "devices",
                "kind",
                "dynamometer|analyser|flowmeter|smokemeter|tachometer|weather|obd_scanner|nox_analyser");
        codes("vehicles", "fuel", "petrol|diesel|cng|lpg|hybrid_petrol|methanol");
        codes("vehicles", "plate", "[豫晋冀][A-Z][A-Z0-9]{5}");
        codes("obd_checks", "standard", "obd2|eobd|cn_obd6|none");
        codes("camera_events", "kind", "offline|covered|frozen|black|moved|recording");
        codes("camera_events", "position", "front|rear|exhaust|appearance|probe|instrument");
        codes("truth", "subject_kind", "inspection|repair|station|shop|staff|phone");
        codes("truth", "category", "[1-9]|10|11");
    }

    private static void codes(String table, String column, String pattern) throws IOException {
        for (Row row : made.rows(table)) {
            assertThat(row.get(column))
                    .as("%s.%s, seed %d", table, column, SEED)
                    .matches(pattern);
        }
    }

    @Test
    void timesAreInOrder() throws IOException {
        for (Row row : made.rows("inspections")) {
            assertThat(row.get("started_at"))
                    .as("%s", row.cells())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
            assertThat(row.get("started_at")).as("%s", row.cells()).isLessThan(row.get("ended_at"));
        }
        for (Row row : made.rows("repairs")) {
            assertThat(row.get("received_at")).isLessThan(row.get("settled_at"));
        }
        for (Row row : made.rows("camera_events")) {
            assertThat(row.get("started_at")).as("%s", row.cells()).isLessThan(row.get("ended_at"));
        }
    }

    @Test
    void secondsOfATraceCountFromOne() throws IOException {
        String report = "";
        int expected = 0;
        for (Row row : made.rows("traces")) {
            expected = row.get("report_no").equals(report) ? expected + 1 : 1;
            report = row.get("report_no");
            assertThat(row.get("t")).as(report).isEqualTo(String.valueOf(expected));
        }
    }

    @Test
    void theManifestTellsRowsAndChecksumOfEveryFileButTheTruth() throws Exception {
        String manifest = Files.readString(made.folder().resolve("manifest.json"));
        Matcher entries = Pattern.compile(
                        "\"([a-z_0-9-]+\\.csv\\.gz)\":\\{\"rows\":(\\d+),\"sha256\":\"([0-9a-f]{64})\"}")
                .matcher(manifest);
        int found = 0;
        int rows = 0;
        while (entries.find()) {
            byte[] bytes = Files.readAllBytes(made.folder().resolve(entries.group(1)));
            String actual = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(actual).as(entries.group(1)).isEqualTo(entries.group(3));
            rows += entries.group(1).startsWith("inspections") ? Integer.parseInt(entries.group(2)) : 0;
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(KEYS.size() - 1);
        assertThat(rows).isEqualTo(made.rows("inspections").size());
        assertThat(manifest).doesNotContain("truth");
    }
}
