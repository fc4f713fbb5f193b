package cn.jianzhen.simulator.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what is only needed while measuring; it goes when closed, and on Ctrl-C as well. */
public final class WorkingFolder implements AutoCloseable {
    private final Path path;

    private WorkingFolder(Path path) {
        this.path = path;
    }

    /** Makes it inside the folder for the results, on the disk that the person chose. */
    public static WorkingFolder in(Path results) throws IOException {
        Path path = Files.createTempDirectory(Files.createDirectories(results), ".working-");
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

    /** Best effort: what cannot be deleted is left, named with a leading dot, and told. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            System.err.println("临时文件夹未能删除:" + folder + "(" + e.getMessage() + ")");
        }
    }
}
