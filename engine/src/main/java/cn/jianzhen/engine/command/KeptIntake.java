package cn.jianzhen.engine.command;

import cn.jianzhen.engine.store.ImportReport;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.vault.KeptFiles;
import cn.jianzhen.engine.vault.ReceivedPackage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Takes a package in and keeps it as it was received: without it, nobody could show later what a station had sent. */
final class KeptIntake {
    private final Path vault;
    private final MeasurementStore store;
    private final PrintWriter out;

    KeptIntake(Path data, MeasurementStore store, PrintWriter out) {
        this.vault = data.resolve(KeptFiles.FOLDER);
        this.store = store;
        this.out = out;
    }

    /** The copy comes first, so that a full disk is found before anything was taken in; what is refused is not kept. */
    void take(Intake intake, Path from, @Nullable Path rejected, ConsoleProgress progress) throws IOException {
        if (!Files.exists(from)) {
            intake.take(from, rejected); // says what is wrong with it
            return;
        }
        progress.step("复制原件", 0);
        KeptFiles files = new KeptFiles(vault);
        try (KeptFiles.Incoming copy = files.take(from)) {
            ImportReport report = intake.take(from, rejected);
            copy.keep();
            ReceivedPackage received = new ReceivedPackage(
                    report.deliveryId(),
                    copy.sha256(),
                    copy.bytes(),
                    LocalDateTime.now(EngineCommands.CLOCK).truncatedTo(ChronoUnit.SECONDS),
                    System.getProperty("user.name", ""),
                    from.toAbsolutePath().normalize().toString());
            store.noteReceived(received.deliveryId(), received.sha256(), received.bytes());
            received.leave(vault);
            out.printf("原件已存入证据库：%,d 字节，SHA-256 %s%n", received.bytes(), received.sha256());
        }
    }
}
