package cn.jianzhen.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.TraceChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final Schema schema = Schema.bundled();

    @Test
    void everyFileInTheFolderIsATable() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../detectors/schema"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
            assertThat(schema.tables()).extracting(TableSchema::name).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void onlyStationsVehiclesAndInspectionsMustBeInAPackage() {
        assertThat(schema.tables())
                .filteredOn(TableSchema::required)
                .extracting(TableSchema::name)
                .containsExactlyInAnyOrder("stations", "vehicles", "inspections");
    }

    @Test
    void everyKeyColumnExistsAndIsRequired() {
        for (TableSchema table : schema.tables()) {
            assertThat(table.key()).as(table.name()).isNotEmpty();
            for (String key : table.key()) {
                assertThat(table.columns().get(table.indexOf(key)).required())
                        .as(table.name() + "." + key)
                        .isTrue();
            }
        }
    }

    @Test
    void channelNumbersAreThoseOfTheCode() {
        Map<String, Integer> trace = new HashMap<>();
        Arrays.stream(TraceChannel.values()).forEach(c -> trace.put(c.name().toLowerCase(Locale.ROOT), c.id()));
        Map<String, Integer> obd = new HashMap<>();
        Arrays.stream(ObdChannel.values()).forEach(c -> obd.put(c.name().toLowerCase(Locale.ROOT), c.id()));
        assertThat(channels("traces")).isEqualTo(trace);
        assertThat(channels("obd_stream")).isEqualTo(obd);
    }

    private Map<String, Integer> channels(String table) {
        Map<String, Integer> channels = new HashMap<>();
        for (ColumnSchema column : schema.table(table).columns()) {
            if (column.channel() > 0) {
                channels.put(column.name(), column.channel());
            }
        }
        return channels;
    }

    @Test
    void codeLabelsKeepTheirOrder() {
        assertThat(schema.table("inspections").columns().get(9).codes().keySet())
                .containsExactly("two_speed_idle", "asm", "vmas", "lugdown", "free_acceleration");
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        Map<String, Object> yaml =
                Map.of("table", "t", "title", "表", "key", List.of("a"), "columns", Map.of("a", Map.of("typ", "text")));
        assertThatThrownBy(() -> TableYaml.read("t.yaml", yaml))
                .hasMessageContaining("schema/t.yaml, a: the key 'typ'");
    }

    @Test
    void anUnknownTypeIsRefusedWithTheAllowedOnes() {
        Map<String, Object> yaml = Map.of(
                "table",
                "t",
                "title",
                "表",
                "key",
                List.of("a"),
                "columns",
                Map.of("a", Map.of("type", "string", "label", "甲")));
        assertThatThrownBy(() -> TableYaml.read("t.yaml", yaml))
                .hasMessageContaining("'string' is not one of text, code");
    }
}
