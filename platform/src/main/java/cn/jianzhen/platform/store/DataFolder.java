package cn.jianzhen.platform.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder that holds everything the platform keeps; {@code --jianzhen.data=DIR} or {@code JIANZHEN_DATA}. */
@Component
public class DataFolder implements AutoCloseable {
    /** Folder of the evidence vault inside a data folder. */
    public static final String VAULT = "vault";

    static final String DECISIONS = "decisions";
    private static final String LOCK = "platform.lock";

    private final Path root;
    private final FileChannel lock;

    DataFolder(@Value("${jianzhen.data}") String root) {
        this.root = Path.of(root).toAbsolutePath().normalize();
        try {
            makeFolder();
            this.lock = FileChannel.open(this.root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked()) {
                throw new StartRefused("数据目录 " + this.root + " 正被另一个检真平台使用。请先停止它，或用 --data 指定另一个目录。");
            }
        } catch (IOException cause) {
            throw new StartRefused("数据目录 " + this.root + " 无法使用：" + cause.getMessage());
        }
    }

    /** Whether a platform, or a command that must not run beside one, holds the folder. */
    static boolean isHeld(Path root) throws IOException {
        Path file = root.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException takenInThisProcess) {
            return true;
        }
    }

    private boolean locked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException takenInThisProcess) {
            return false;
        }
    }

    /** A folder made here is closed to other users of the machine; one that is there keeps what its owner chose. */
    private void makeFolder() throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    public Path root() {
        return root;
    }

    /** The engine's DuckDB file; it need not exist yet. */
    public Path measurements() {
        return root.resolve("measurements.duckdb");
    }

    /** Evidence as it was taken in; written once. */
    public Path vault() {
        return root.resolve(VAULT);
    }

    /** Changes of detectors that were approved here; {@code detect} reads them beside its own catalogue. */
    public Path approvedDetectors() {
        return root.resolve("detectors");
    }

    /** A small secret file in this folder, readable by its owner only. */
    public SecretFile secret(String name) {
        return new SecretFile(root.resolve(name));
    }

    Path decisions() {
        return root.resolve(DECISIONS);
    }

    Path serverBinaries() {
        return root.resolve("postgresql");
    }
}
