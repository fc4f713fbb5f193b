package cn.jianzhen.platform.backup;

import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.seal.crypto.PassphraseBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a data folder besides the stores: the vault, what lies open in the folder, and its secrets. A file that only its owner
 * may read is a secret: it is locked with the passphrase or left out, so that a key of a later release is not forgotten.
 */
final class SmallFiles {
    static final String PLAIN = "files/";
    static final String SECRET = "secrets/";
    private static final Set<String> LEFT_BEHIND = Set.of("platform.lock", "decisions.password");

    private final Path folder;

    SmallFiles(Path folder) {
        this.folder = folder;
    }

    void to(BackupWriter backup, char[] passphrase) throws IOException, SQLException {
        for (Path file : regularFiles(folder, 1)) {
            String name = file.getFileName().toString();
            if (name.startsWith(MeasurementStore.FILE) || name.endsWith(".unfinished") || LEFT_BEHIND.contains(name)) {
                continue;
            }
            if (!isSecret(file)) {
                backup.part(PLAIN + name, out -> Files.copy(file, out));
            } else if (passphrase.length == 0) {
                backup.manifest().leftOut().add(name);
            } else {
                backup.part(SECRET + name, out -> out.write(locked(file, name, passphrase)));
            }
        }
        Path vault = folder.resolve(DataFolder.VAULT);
        for (Path file : Files.isDirectory(vault) ? regularFiles(vault, Integer.MAX_VALUE) : List.<Path>of()) {
            if (!file.toString().endsWith(".unfinished")) {
                backup.part(
                        DataFolder.VAULT + "/"
                                + vault.relativize(file).toString().replace('\\', '/'),
                        out -> Files.copy(file, out));
            }
        }
    }

    private static byte[] locked(Path file, String name, char[] passphrase) throws IOException {
        byte[] secret = Files.readAllBytes(file);
        byte[] locked = PassphraseBox.lock(secret, name, passphrase, new SecureRandom());
        Arrays.fill(secret, (byte) 0);
        return locked;
    }

    private static boolean isSecret(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return !permissions.contains(PosixFilePermission.GROUP_READ)
                && !permissions.contains(PosixFilePermission.OTHERS_READ);
    }

    private static List<Path> regularFiles(Path under, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(under, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
