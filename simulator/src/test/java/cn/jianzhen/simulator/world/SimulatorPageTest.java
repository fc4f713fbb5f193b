package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.fraud.Schemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the simulator names every scheme, and no other, with its category. */
class SimulatorPageTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9_]+)` \\| (\\d+) \\| .* \\| .* \\| .* \\|$");

    private static Map<String, String> page() throws IOException {
        Map<String, String> categories = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/explanation/simulator.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                categories.put(row.group(1), row.group(2));
            }
        }
        return categories;
    }

    @Test
    void everySchemeIsExplained() throws IOException {
        assertThat(page().keySet()).containsExactlyInAnyOrderElementsOf(Schemes.all());
    }

    @Test
    void theCategoriesAreThoseOfTheTruth() throws IOException {
        page().forEach((scheme, category) -> assertThat(
                        FraudulentCity.get().truth().get(scheme))
                .as(scheme)
                .anyMatch(row -> row.get("category").equals(category)));
    }
}
