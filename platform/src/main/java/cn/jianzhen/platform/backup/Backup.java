package cn.jianzhen.platform.backup;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.platform.store.DecisionsDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Makes a backup of a data folder, beside a running platform or without one, and reads it again. */
final class Backup {
    private final Path folder;
    private final DecisionsDoor door;
    private final Clock clock;

    Backup(Path folder, DecisionsDoor door, Clock clock) {
        this.folder = folder;
        this.door = door;
        this.clock = clock;
    }

    /**
     * Writes the file and checks it. The measurements are held still, then the snapshot of the decisions is taken, then the vault is
     * read: what the decisions speak of is older than they are.
     *
     * @param passphrase locks the secrets; empty leaves them out
     * @return what it holds
     */
    BackupManifest to(Path file, char[] passphrase) throws IOException {
        String now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        BackupManifest manifest = new BackupManifest(EngineVersion.current(), now);
        try (BackupWriter backup = new BackupWriter(file, manifest)) {
            if (MeasurementsCopy.isThere(folder)) {
                try (MeasurementsCopy measurements = MeasurementsCopy.hold(folder)) {
                    decisions(backup);
                    measurements.to(backup);
                }
            } else {
                decisions(backup);
            }
            new SmallFiles(folder).to(backup, passphrase);
            backup.finish();
        } catch (SQLException cause) {
            throw new IOException("读取数据库出错：" + cause.getMessage(), cause);
        }
        try (BackupFile written = BackupFile.open(file)) {
            return written.manifest();
        } catch (IOException bad) {
            Files.delete(file);
            throw bad;
        }
    }

    private void decisions(BackupWriter backup) throws IOException, SQLException {
        try (Connection connection = door.connect()) {
            new DecisionsDump(connection).to(backup);
        }
    }
}
