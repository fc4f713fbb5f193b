package cn.jianzhen.platform.backup;

import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The last bytes of a backup: a mark and the digests of everything before. */
final class Ending {
    private static final String MARK = "jianzhen-backup sm3=%s sha256=%s";
    private static final String NOTHING = "0".repeat(64);

    /** Of the right length; replaced when the digest is known. */
    static final String PLACEHOLDER = MARK.formatted(NOTHING, NOTHING);

    private static final int BUFFER = 1 << 16;

    private Ending() {}

    /** What the file must end with. */
    static byte[] of(Path file) throws IOException {
        long rest = Files.size(file) - PLACEHOLDER.length();
        if (rest < 0) {
            return PLACEHOLDER.getBytes(StandardCharsets.US_ASCII);
        }
        try (InputStream in = Files.newInputStream(file);
                TwoDigests.Stream digesting = new TwoDigests.Stream(OutputStream.nullOutputStream())) {
            byte[] buffer = new byte[BUFFER];
            while (rest > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, rest));
                if (read < 0) {
                    throw new IOException("文件在读取时变短了：" + file);
                }
                digesting.write(buffer, 0, read);
                rest -= read;
            }
            TwoDigests digests = digesting.digests();
            return MARK.formatted(digests.sm3(), digests.sha256()).getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** Whether the file ends with the digest of itself. */
    static boolean fits(Path file) throws IOException {
        byte[] wanted = of(file);
        long size = Files.size(file);
        if (size < wanted.length) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(size - wanted.length);
            return Arrays.equals(wanted, in.readAllBytes());
        }
    }
}
