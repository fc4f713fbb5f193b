package cn.jianzhen.engine.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The least that any import has to do: unpack every file of a package folder and find its line ends. */
final class UnpackFloor {
    private static final int CHUNK = 1 << 16;

    private UnpackFloor() {}

    /** Counts the lines of all CSV files, the largest file first, as many files at a time as there are threads. */
    static long lines(Path folder, int threads) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (Path file : files(folder)) {
                counts.add(pool.submit(() -> linesOf(file)));
            }
            long lines = 0;
            for (Future<Long> count : counts) {
                lines += count.get();
            }
            return lines;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("测量被中断", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().length())
                            .reversed())
                    .toList();
        }
    }

    private static long linesOf(Path file) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long lines = 0;
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, CHUNK) : bytes) {
            for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
