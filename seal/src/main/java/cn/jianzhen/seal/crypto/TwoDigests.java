package cn.jianzhen.seal.crypto;

import cn.jianzhen.engine.finding.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Length, SM3 and SHA-256 of some bytes: two digests, so that neither has to be trusted alone.
 *
 * @param bytes how many
 * @param sm3 64 hex digits
 * @param sha256 64 hex digits
 */
public record TwoDigests(long bytes, String sm3, String sha256) {
    /** Of bytes in memory. */
    public static TwoDigests of(byte[] content) {
        return new TwoDigests(content.length, HexFormat.of().formatHex(Sm3.of(content)), Sha256.hex(content));
    }

    /** Of a file, read as a stream. */
    public static TwoDigests of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** Of all that comes out of a stream. */
    public static TwoDigests of(InputStream in) throws IOException {
        try (Stream digesting = new Stream(OutputStream.nullOutputStream())) {
            in.transferTo(digesting);
            return digesting.digests();
        }
    }

    /** Passes bytes on and digests them on the way; closing it leaves the target open. */
    public static final class Stream extends FilterOutputStream {
        private final SM3Digest sm3 = new SM3Digest();
        private final MessageDigest sha256;
        private long bytes;

        public Stream(OutputStream target) {
            super(target);
            try {
                this.sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java runtime has SHA-256", e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            out.write(buffer, from, length);
            sm3.update(buffer, from, length);
            sha256.update(buffer, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        /** Of what was written so far; asked once, at the end. */
        public TwoDigests digests() {
            byte[] first = new byte[Sm3.LENGTH];
            sm3.doFinal(first, 0);
            return new TwoDigests(
                    bytes, HexFormat.of().formatHex(first), HexFormat.of().formatHex(sha256.digest()));
        }
    }
}
