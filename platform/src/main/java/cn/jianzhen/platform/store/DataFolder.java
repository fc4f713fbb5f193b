package cn.jianzhen.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder that holds everything the platform keeps; {@code --jianzhen.data=DIR} or {@code JIANZHEN_DATA}. */
@Component
public class DataFolder {
    private final Path root;

    DataFolder(@Value("${jianzhen.data}") String root) {
        this.root = Path.of(root).toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot create the data folder " + this.root, cause);
        }
    }

    public Path root() {
        return root;
    }

    /** The engine's DuckDB file; it need not exist yet. */
    public Path measurements() {
        return root.resolve("measurements.duckdb");
    }

    /** A small secret file in this folder, readable by its owner only. */
    public SecretFile secret(String name) {
        return new SecretFile(root.resolve(name));
    }

    Path decisions() {
        return root.resolve("decisions");
    }

    Path serverBinaries() {
        return root.resolve("postgresql");
    }
}
