package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fence")
class CataloguePagesTest {
    @Test
    void thePagesSayWhatTheDetectorsSay() throws IOException {
        Map<String, String> pages = new CataloguePages(Room.catalogue()).all();
        if (Boolean.getBoolean("pages.update")) {
            write(pages);
        }
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = Room.docs().resolve(page.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) {
                stale.add(page.getKey());
            }
        }
        stale.addAll(orphans(pages));
        assertThat(stale)
                .as("run ./mvnw test -pl detectors -am -Dpages.update=true and commit docs/")
                .isEmpty();
    }

    private static void write(Map<String, String> pages) throws IOException {
        for (String orphan : orphans(pages)) {
            Files.delete(Room.docs().resolve(orphan));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = Room.docs().resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    private static List<String> orphans(Map<String, String> pages) throws IOException {
        Path folder = Room.docs().resolve("detectors");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> "detectors/" + file.getFileName())
                    .filter(name -> !pages.containsKey(name))
                    .toList();
        }
    }
}
