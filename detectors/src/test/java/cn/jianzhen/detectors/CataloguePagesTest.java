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
import org.junit.jupiter.api.io.TempDir;

@Tag("fence")
class CataloguePagesTest {
    private final Map<String, String> pages = new CataloguePages(Room.catalogue()).all();

    @Test
    void thePagesSayWhatTheDetectorsSay() throws IOException {
        if (Boolean.getBoolean("pages.update")) {
            write(Room.docs());
        }
        assertThat(stale(Room.docs()))
                .as("run ./mvnw test -pl detectors -am -Dpages.update=true and commit docs/")
                .isEmpty();
    }

    @Test
    void aChangedAMissingAndAnOrphanedPageAreCaught(@TempDir Path docs) throws IOException {
        write(docs);
        assertThat(stale(docs)).isEmpty();
        Files.writeString(docs.resolve("detectors/line-overlap.md"), "另一句话");
        Files.delete(docs.resolve("detectors/driver-overlap.md"));
        Files.writeString(docs.resolve("detectors/gone.md"), "没有这个检测器");
        assertThat(stale(docs))
                .containsExactlyInAnyOrder(
                        "detectors/line-overlap.md", "detectors/driver-overlap.md", "detectors/gone.md");
    }

    private List<String> stale(Path docs) throws IOException {
        List<String> stale = new ArrayList<>(orphans(docs));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = docs.resolve(page.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) {
                stale.add(page.getKey());
            }
        }
        return stale;
    }

    private void write(Path docs) throws IOException {
        for (String orphan : orphans(docs)) {
            Files.delete(docs.resolve(orphan));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = docs.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    private List<String> orphans(Path docs) throws IOException {
        Path folder = docs.resolve("detectors");
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
