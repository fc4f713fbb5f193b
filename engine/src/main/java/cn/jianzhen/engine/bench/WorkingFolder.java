package cn.jianzhen.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A new folder that is deleted again with all that is in it, also when the command is broken off. */
record WorkingFolder(Path path, Thread hook) implements AutoCloseable {
    static WorkingFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path path = Files.createTempDirectory(parent, ".working-");
        Thread hook = new Thread(() -> delete(path));
        Runtime.getRuntime().addShutdownHook(hook);
        return new WorkingFolder(path, hook);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        delete(path);
    }

    /** Best effort: what cannot be deleted on the way out is left, named with a leading dot. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("临时文件夹未能删除:" + folder + "(" + e.getMessage() + ")");
        }
    }
}
