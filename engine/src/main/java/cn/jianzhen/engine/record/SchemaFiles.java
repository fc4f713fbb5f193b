package cn.jianzhen.engine.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Finds the schema files inside the engine's jar. */
final class SchemaFiles {
    private static final String FOLDER = "/catalogue/schema/";
    /** The order of data-format.md; a table that is not named here is not read (a test compares with the folder). */
    static final List<String> TABLES = List.of(
            "stations",
            "lines",
            "devices",
            "staff",
            "shops",
            "vehicles",
            "inspections",
            "results",
            "traces",
            "obd_checks",
            "obd_modules",
            "obd_iupr",
            "obd_stream",
            "equipment_checks",
            "consumables",
            "camera_events",
            "repairs",
            "repair_parts",
            "remote_sensing",
            "roadside_checks",
            "plate_sightings",
            "telemetry_days",
            "machines");

    private SchemaFiles() {}

    static Schema bundled() {
        List<TableSchema> tables = new ArrayList<>();
        for (String table : TABLES) {
            tables.add(TableYaml.read(table + ".yaml", parse(FOLDER + table + ".yaml")));
        }
        return new Schema(tables);
    }

    private static Object parse(String resource) {
        try (InputStream in = SchemaFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The engine was built without " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Load(LoadSettings.builder().setLabel(resource).build()).loadFromString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
