package cn.jianzhen.simulator.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the package of an honest city and collects every quantity of {@code measured.csv}. */
final class CityReader {
    private final PackageFolder folder;
    private final Map<String, Inspected> inspections = new HashMap<>();
    private final Map<String, TestLog> streams = new HashMap<>();
    private final Observed observed = new Observed();

    private CityReader(PackageFolder folder) {
        this.folder = folder;
    }

    static Observed read(Path folder) throws IOException {
        CityReader reader = new CityReader(new PackageFolder(folder));
        reader.inspections();
        reader.folder.tests("obd_stream", reader::keep);
        reader.folder.tests("traces", reader::trace);
        reader.rollers();
        reader.passRate("pass_petrol", false);
        reader.passRate("pass_diesel", true);
        return reader.observed;
    }

    private void inspections() throws IOException {
        Map<String, String[]> vehicles = new HashMap<>();
        folder.rows(
                "vehicles",
                (columns, cells) -> vehicles.put(
                        cells[columns.indexOf("vin")],
                        new String[] {cells[columns.indexOf("fuel")], cells[columns.indexOf("category")]}));
        folder.rows("inspections", (columns, cells) -> {
            String[] vehicle = vehicles.getOrDefault(cells[columns.indexOf("vin")], new String[] {"", ""});
            inspections.put(
                    cells[0],
                    new Inspected(
                            cells[columns.indexOf("method")],
                            cells[columns.indexOf("attempt")].equals("1"),
                            cells[columns.indexOf("overall_result")].equals("pass"),
                            vehicle[0].equals("diesel"),
                            vehicle[1].equals("H31")));
        });
    }

    private void keep(TestLog stream) {
        Inspected inspected = inspections.get(stream.report());
        if (inspected != null
                && (inspected.method().equals("asm") || inspected.method().equals("two_speed_idle"))) {
            streams.put(stream.report(), stream);
        }
    }

    private void trace(TestLog trace) {
        Inspected inspected = inspections.get(trace.report());
        if (inspected == null) {
            return;
        }
        switch (inspected.method()) {
            case "asm" -> LoadedPetrol.observe(trace, streams.get(trace.report()), observed);
            case "two_speed_idle" -> Idling.observe(trace, streams.get(trace.report()), observed);
            case "lugdown" -> LuggingDown.observe(trace, inspected.light(), observed);
            default -> {}
        }
    }

    /** The monthly check of the rollers is made at 50 km/h. */
    private void rollers() throws IOException {
        folder.rows("equipment_checks", (columns, cells) -> {
            if (cells[columns.indexOf("kind")].equals("parasitic")) {
                double loss = Double.parseDouble(cells[columns.indexOf("measured")]);
                observed.add("parasitic_factor", loss / 2500 * 1e4);
            }
        });
    }

    private void passRate(String quantity, boolean diesel) {
        List<Inspected> first = inspections.values().stream()
                .filter(one -> one.first() && one.diesel() == diesel)
                .toList();
        long passed = first.stream().filter(Inspected::passed).count();
        observed.rate(quantity, first.size(), 100.0 * passed / first.size());
    }
}
