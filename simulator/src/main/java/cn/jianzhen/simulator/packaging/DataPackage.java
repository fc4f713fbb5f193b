package cn.jianzhen.simulator.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A data package being written to a folder: every table of the format and, at the end, the manifest. */
public final class DataPackage implements AutoCloseable {
    private final Path folder;
    private final Compression compression;
    private final Map<PackageFile, Table> tables = new EnumMap<>(PackageFile.class);

    /** A package with these files, compressed by so many threads; the bytes do not depend on their number. */
    public DataPackage(Path folder, Set<PackageFile> files, int threads) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.compression = new Compression(threads);
        for (PackageFile file : files) {
            tables.put(file, new Table(folder, file, compression));
        }
    }

    public Table table(PackageFile file) {
        Table table = tables.get(file);
        if (table == null) {
            throw new IllegalStateException("no table " + file + " in " + folder);
        }
        return table;
    }

    /** Closes the tables and writes {@code manifest.json} with the rows and the SHA-256 of each file. */
    public void finish(String source, LocalDate from, LocalDate to) throws IOException {
        List<String> entries = new ArrayList<>();
        for (Map.Entry<PackageFile, Table> table : tables.entrySet()) {
            table.getValue().close();
            if (table.getKey() == PackageFile.TRUTH) {
                continue; // the truth is for measuring, no part of what a station sends
            }
            for (Table.FileEntry file : table.getValue().written()) {
                entries.add(
                        "\"%s\":{\"rows\":%d,\"sha256\":\"%s\"}".formatted(file.name(), file.rows(), file.sha256()));
            }
        }
        String manifest =
                "{\"format\":1,\"source\":\"%s\",\"region\":\"410800\",\"from\":\"%s\",\"to\":\"%s\",\"files\":{\n%s}}\n"
                        .formatted(source, from, to, String.join(",\n", entries));
        Files.writeString(folder.resolve("manifest.json"), manifest, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (Table table : tables.values()) {
            table.close();
        }
        compression.close();
    }
}
