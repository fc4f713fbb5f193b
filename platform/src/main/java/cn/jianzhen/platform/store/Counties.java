package cn.jianzhen.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The counties with their codes: a list that ships, and {@code counties.csv} (code,name) in the data folder that adds to it. */
@Component
public class Counties {
    private final Map<String, String> names = new LinkedHashMap<>();

    public Counties(DataFolder folder) {
        try (InputStream shipped = Objects.requireNonNull(Counties.class.getResourceAsStream("/counties.csv"))) {
            add(new String(shipped.readAllBytes(), StandardCharsets.UTF_8).lines());
            Path own = folder.root().resolve("counties.csv");
            if (Files.exists(own)) {
                add(Files.readAllLines(own).stream());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Name by code, in the order of the lists. */
    public Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    private void add(Stream<String> lines) {
        lines.skip(1)
                .map(line -> line.split(",", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> names.put(parts[0].strip(), parts[1].strip()));
    }
}
