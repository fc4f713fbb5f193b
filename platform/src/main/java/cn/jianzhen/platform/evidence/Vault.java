package cn.jianzhen.platform.evidence;

import cn.jianzhen.engine.vault.KeptFiles;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Files named by their SHA-256: written once, for reading only, never replaced. */
@Component
class Vault {
    private final Path root;
    private final KeptFiles files;

    Vault(DataFolder folder) {
        this.root = folder.vault();
        this.files = new KeptFiles(root);
    }

    /** Copies a file in; one with the same content is there already and stays as it is. */
    TwoDigests put(Path source) throws IOException {
        try (KeptFiles.Incoming copy = files.take(source)) {
            return TwoDigests.of(copy.keep());
        }
    }

    /** Whether the file is there and has exactly these digests. */
    boolean holds(TwoDigests digests) throws IOException {
        Path file = path(digests.sha256());
        return Files.isRegularFile(file) && TwoDigests.of(file).equals(digests);
    }

    Path path(String sha256) {
        return files.path(sha256);
    }

    Path root() {
        return root;
    }
}
