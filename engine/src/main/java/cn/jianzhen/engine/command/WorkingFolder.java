package cn.jianzhen.engine.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the time of one command, inside the result folder; gone afterwards, also after Ctrl-C. */
public final class WorkingFolder implements AutoCloseable {
    private final Path path;

    private WorkingFolder(Path path) {
        this.path = path;
    }

    /** Makes it inside the folder for the results, on the disk that the person chose. */
    public static WorkingFolder inside(Path folder) throws IOException {
        Path path = Files.createTempDirectory(Files.createDirectories(folder), ".working-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(path)));
        return new WorkingFolder(path);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete(path);
    }

    /** Best effort: what cannot be deleted on the way out is left, named with a leading dot. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("临时文件夹未能删除:" + folder + "(" + e.getMessage() + ")");
        }
    }
}
