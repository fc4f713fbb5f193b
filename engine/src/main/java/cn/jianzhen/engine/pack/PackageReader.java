package cn.jianzhen.engine.pack;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads every file of a package, several at a time, and holds each against the manifest. */
public final class PackageReader {
    private static final int CHUNK = 1 << 16;

    private final Limits limits;
    private final int threads;
    private final AtomicLong unpacked = new AtomicLong();

    /**
     * @param limits guards against packages made to exhaust the machine
     * @param threads files read at the same time
     */
    public PackageReader(Limits limits, int threads) {
        this.limits = limits;
        this.threads = threads;
    }

    /**
     * Reads all files into the sink, the largest first.
     *
     * @param progress is told the packed bytes of each file when it has been read
     * @return SHA-256 of every file, by name
     * @throws PackageException with every fatal problem found
     */
    public Map<String, String> read(DataPackage from, PackSink sink, LongConsumer progress) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Map<String, Future<String>> running = new TreeMap<>();
            from.files().stream()
                    .sorted(Comparator.comparingLong(PackageFile::bytes).reversed())
                    .forEach(file -> running.put(
                            file.name(), pool.submit(() -> readFile(file, from.manifest(), sink, progress))));
            return collect(running, pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Map<String, String> collect(Map<String, Future<String>> running, ExecutorService pool)
            throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Future<String>> each : running.entrySet()) {
            try {
                hashes.put(each.getKey(), each.getValue().get());
            } catch (ExecutionException e) {
                problems.addAll(problemsOf(e));
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IOException("读取被中断", e);
            }
        }
        if (!problems.isEmpty()) {
            throw new PackageException(problems);
        }
        return hashes;
    }

    private static List<Problem> problemsOf(ExecutionException failure) throws IOException {
        Throwable cause = failure.getCause();
        if (cause instanceof PackageException known) {
            return known.problems();
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        if (cause instanceof RuntimeException broken) {
            throw broken;
        }
        throw new IllegalStateException(cause);
    }

    private String readFile(PackageFile file, Manifest manifest, PackSink sink, LongConsumer progress)
            throws IOException {
        MessageDigest sha256 = sha256();
        long rows;
        try (InputStream packed =
                new DigestInputStream(new ProgressStream(file.opener().open(), progress), sha256)) {
            rows = readRows(file, packed, sink);
            packed.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (EOFException | ZipException e) {
            throw new PackageException(Problem.ofFile(file.name(), "压缩文件不完整或已损坏", "传输中断，请重新传送整个数据包"));
        }
        String hash = HexFormat.of().formatHex(sha256.digest());
        keepPromise(file, manifest.files().get(file.name()), rows, hash);
        return hash;
    }

    private long readRows(PackageFile file, InputStream packed, PackSink sink) throws IOException {
        InputStream plain =
                file.gzipped() ? new GZIPInputStream(packed, CHUNK) : new BufferedInputStream(packed, CHUNK);
        CsvReader csv = new CsvReader(new GuardedStream(plain, file, limits, unpacked), file.name());
        return file.table().packed() == null
                ? new TableReader(file.table(), csv, file.name(), sink).readAll()
                : new PackedTableReader(file.table(), csv, file.name(), sink).readAll();
    }

    private static void keepPromise(
            PackageFile file, Manifest.@org.jspecify.annotations.Nullable Promise promise, long rows, String hash) {
        if (promise == null) {
            return;
        }
        if (promise.rows() != rows) {
            throw new PackageException(Problem.ofFile(
                    file.name(), "清单记载 " + promise.rows() + " 行，实际 " + rows + " 行", "数据包不完整或清单有误，请重新生成并传送"));
        }
        if (!promise.sha256().isEmpty() && !promise.sha256().equalsIgnoreCase(hash)) {
            throw new PackageException(Problem.ofFile(file.name(), "SHA-256 校验值与清单不符", "文件在传输中损坏或被改动，请重新传送"));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
