package cn.jianzhen.platform.backup;

import cn.jianzhen.engine.command.WorkingFolder;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.DecisionsDoor;
import cn.jianzhen.seal.crypto.PassphraseBox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Makes a data folder from a backup. It is built beside the target under another name and gets its own name when all of it has been
 * read back: a folder with that name is whole or is not there.
 */
final class Restore {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Opens the decisions store that shall be filled. */
    interface Door {
        DecisionsDoor open(Path folder) throws IOException;
    }

    private final BackupFile backup;
    private final char[] passphrase;
    private final Door door;

    Restore(BackupFile backup, char[] passphrase, Door door) {
        this.backup = backup;
        this.passphrase = passphrase;
        this.door = door;
    }

    /** @param target must be empty or not there */
    void to(Path target) throws IOException {
        requireEmpty(target);
        requireNotNewer();
        Path folder = target.toAbsolutePath().normalize();
        Files.createDirectories(folder.getParent());
        Path building = Files.createTempDirectory(folder.getParent(), ".restoring-", OWNER_FOLDER);
        try {
            unpack(building);
            measurements(building);
            try (DecisionsDoor decisions = door.open(building)) {
                new DecisionsLoad(decisions, backup).load();
            }
            Files.deleteIfExists(folder);
            Files.move(building, folder);
        } catch (SQLException cause) {
            throw new IOException("写入数据库出错：" + cause.getMessage(), cause);
        } finally {
            WorkingFolder.delete(building);
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(target)) {
            if (inside.iterator().hasNext()) {
                throw new IOException("数据文件夹不是空的，恢复不覆盖已有数据：" + target);
            }
        }
    }

    private void requireNotNewer() throws IOException {
        if (ProgramVersion.isNewer(backup.manifest().program())) {
            throw new IOException("备份来自更新版本的检真（" + backup.manifest().program() + "），请先升级程序再恢复");
        }
    }

    private void unpack(Path folder) throws IOException {
        for (String part : backup.manifest().parts().navigableKeySet()) {
            if (part.startsWith(MeasurementsCopy.FOLDER)) {
                write(part, folder, part.substring(MeasurementsCopy.FOLDER.length()));
            } else if (part.startsWith(SmallFiles.PLAIN)) {
                write(part, folder, part.substring(SmallFiles.PLAIN.length()));
            } else if (part.startsWith(DataFolder.VAULT + "/")) {
                Path file = write(part, folder, part);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
            } else if (part.startsWith(SmallFiles.SECRET)) {
                secret(part, folder);
            }
        }
    }

    private Path write(String part, Path folder, String name) throws IOException {
        Path file = inside(folder, name);
        Files.createDirectories(file.getParent());
        try (InputStream in = backup.part(part)) {
            Files.copy(in, file);
        }
        return file;
    }

    private void secret(String part, Path folder) throws IOException {
        String name = part.substring(SmallFiles.SECRET.length());
        if (passphrase.length == 0) {
            throw new IOException("备份中有加密的密钥，恢复时需要口令：请用 --passphrase-file 给出");
        }
        try (InputStream in = backup.part(part)) {
            byte[] secret = PassphraseBox.open(in.readAllBytes(), name, passphrase)
                    .orElseThrow(() -> new IOException("口令不正确，密钥 " + name + " 打不开"));
            Path file = Files.createFile(inside(folder, name), OWNER_FILE);
            Files.write(file, secret);
        }
    }

    /** A name that leads out of the folder was not written by us. */
    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IOException("备份中的名称不合规：" + name);
        }
        return file;
    }

    /** The rows are counted, then tables that this release has and that one had not are made. */
    private void measurements(Path folder) throws IOException, SQLException {
        if (!MeasurementsCopy.isThere(folder)) {
            return;
        }
        try (MeasurementsCopy copy = MeasurementsCopy.hold(folder)) {
            NavigableMap<String, Long> rows = copy.rows();
            if (!rows.equals(backup.manifest().measured())) {
                throw new IOException("恢复后的检测数据与备份的行数不同");
            }
        }
        MeasurementStore.open(folder, Schema.bundled(), StoreSettings.standard())
                .close();
    }
}
