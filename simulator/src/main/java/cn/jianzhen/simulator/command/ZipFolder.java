package cn.jianzhen.simulator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a folder into a zip beside it, with fixed times so that equal folders give equal zips. */
final class ZipFolder {
    private static final FileTime FIXED = FileTime.from(Instant.parse("2024-01-01T00:00:00Z"));

    private ZipFolder() {}

    static void write(Path folder) throws IOException {
        Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
        try (Stream<Path> entries = Files.list(folder);
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(zip))) {
            List<Path> files = entries.sorted().toList();
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
                entry.setLastModifiedTime(FIXED);
                target.putNextEntry(entry);
                Files.copy(file, target);
                target.closeEntry();
            }
        }
    }
}
