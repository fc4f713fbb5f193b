package cn.jianzhen.engine.vault;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A folder of files named by their SHA-256: written once, for reading only, never replaced. */
public final class KeptFiles {
    /** Name of the folder inside a data folder. */
    public static final String FOLDER = "vault";

    private static final int FANNED = 2;

    private final Path root;

    /** The folder need not exist yet. */
    public KeptFiles(Path root) {
        this.root = root;
    }

    /** Copies a file in, under a name of its own until {@link Incoming#keep}; of a folder, its files as one zip that holds them as they are. */
    public Incoming take(Path source) throws IOException {
        Files.createDirectories(
                root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished = Files.createTempFile(root, "incoming", ".unfinished");
        MessageDigest sha256 = sha256();
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)), sha256)) {
            if (Files.isDirectory(source)) {
                FolderZip.write(source, out);
            } else {
                Files.copy(source, out);
            }
        } catch (IOException failed) {
            Files.deleteIfExists(unfinished);
            throw failed;
        }
        return new Incoming(unfinished, HexFormat.of().formatHex(sha256.digest()));
    }

    /** Where a file of this digest lies, or would lie. */
    public Path path(String sha256) {
        return root.resolve(sha256.substring(0, FANNED)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A copy that is not kept yet; closing it without {@link #keep} leaves nothing. */
    public final class Incoming implements AutoCloseable {
        private final Path unfinished;
        private final String sha256;

        private Incoming(Path unfinished, String sha256) {
            this.unfinished = unfinished;
            this.sha256 = sha256;
        }

        /** Digest of the copy. */
        public String sha256() {
            return sha256;
        }

        /** Length of the copy. */
        public long bytes() throws IOException {
            return Files.size(unfinished);
        }

        /**
         * Gives the copy its name; one with the same content is there already and stays as it is.
         *
         * @throws IOException when something else lies under that name
         */
        public Path keep() throws IOException {
            Path file = path(sha256);
            Files.createDirectories(file.getParent());
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
            try {
                // A second name for a file fails when the name is taken; moving would replace what is there.
                Files.createLink(file, unfinished);
            } catch (FileAlreadyExistsException there) {
                if (Files.mismatch(file, unfinished) >= 0) {
                    throw new IOException("证据库中已有同名文件，但内容不同：" + file.getFileName(), there);
                }
            }
            return file;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(unfinished);
        }
    }
}
