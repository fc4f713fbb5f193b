package cn.jianzhen.platform.evidence;

import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/** Files named by their SHA-256: written once, for reading only, never replaced. */
@Component
class Vault {
    private static final int FANNED = 2;

    private final Path root;

    Vault(DataFolder folder) {
        this.root = folder.vault();
    }

    /** Copies a file in; one with the same content is there already and stays as it is. */
    TwoDigests put(Path source) throws IOException {
        Files.createDirectories(
                root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished = Files.createTempFile(root, "incoming", ".unfinished");
        try {
            Files.copy(source, unfinished, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            TwoDigests digests = TwoDigests.of(unfinished);
            Path file = path(digests.sha256());
            Files.createDirectories(file.getParent());
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
            link(unfinished, file, digests);
            return digests;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A second name for a file fails when the name is taken; moving would replace what is there. */
    private static void link(Path unfinished, Path file, TwoDigests digests) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException there) {
            if (!TwoDigests.of(file).equals(digests)) {
                throw new IOException("证据库中已有同名文件，但内容不同：" + file.getFileName(), there);
            }
        }
    }

    /** Whether the file is there and has exactly these digests. */
    boolean holds(TwoDigests digests) throws IOException {
        Path file = path(digests.sha256());
        return Files.isRegularFile(file) && TwoDigests.of(file).equals(digests);
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, FANNED)).resolve(sha256);
    }
}
