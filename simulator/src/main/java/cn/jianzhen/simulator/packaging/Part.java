package cn.jianzhen.simulator.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPOutputStream;

/** One file under way: blocks are compressed behind the simulation's back, in their order. */
final class Part {
    private final Compression compression;
    private final MessageDigest digest;
    private final OutputStream stream;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Part(Path path, boolean compressed, Compression compression) throws IOException {
        this.compression = compression;
        this.digest = sha256();
        OutputStream file = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest);
        this.stream = compressed ? new FastGzip(file) : file;
    }

    void write(byte[] block, int length) {
        compression.reserve();
        last = last.thenRunAsync(() -> write(stream, block, length), compression.workers())
                .whenComplete((done, failure) -> compression.release());
    }

    /** Waits for the blocks, closes the file and returns its SHA-256 in hex. */
    String finish() throws IOException {
        try {
            last.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof UncheckedIOException broken) {
                throw broken.getCause();
            }
            throw failure;
        } finally {
            stream.close();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(OutputStream stream, byte[] block, int length) {
        try {
            stream.write(block, 0, length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Level 3 is half the time of the default for a tenth more bytes. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream file) throws IOException {
            super(file, 1 << 15);
            def.setLevel(3);
        }
    }
}
