package cn.jianzhen.engine.command;

import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.pack.PackageException;
import cn.jianzhen.engine.store.ImportReport;
import cn.jianzhen.engine.store.Importer;
import cn.jianzhen.engine.store.MeasurementStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes one package in for a command and tells the person what happened to it. */
final class Intake {
    private static final int WARNINGS_SHOWN = 20;

    private final MeasurementStore store;
    private final PrintWriter out;
    private final ConsoleProgress progress;

    Intake(MeasurementStore store, PrintWriter out, ConsoleProgress progress) {
        this.store = store;
        this.out = out;
        this.progress = progress;
    }

    /** Takes the package in; {@code rejected} names the rejected.csv to write, also when the package is refused whole. */
    ImportReport take(Path from, @Nullable Path rejected) throws IOException {
        Importer importer = new Importer(
                store, Limits.standard(), Runtime.getRuntime().availableProcessors(), EngineCommands.CLOCK);
        try {
            ImportReport report = importer.take(from, progress);
            progress.step("", 0);
            if (rejected != null) {
                RejectedCsv.write(report.rejected(), rejected);
            }
            tell(report, rejected);
            return report;
        } catch (PackageException e) {
            if (rejected != null) {
                Files.createDirectories(rejected.toAbsolutePath().getParent());
                RejectedCsv.write(e.problems(), rejected);
            }
            throw e;
        }
    }

    private void tell(ImportReport report, @Nullable Path rejected) {
        if (report.alreadyKnown()) {
            out.println("该数据包以前已经导入（批次 " + report.deliveryId() + ")，没有任何改动");
            return;
        }
        out.printf("已导入批次 %s：接收 %,d 行，退回 %,d 行%n", report.deliveryId(), report.acceptedRows(), report.rejectedRows());
        for (ImportReport.TableCount count : report.tables()) {
            if (count.added() + count.unchanged() + count.revised() > 0) {
                out.printf(
                        "  %s：新增 %,d，未变 %,d，修订 %,d%n",
                        count.title(), count.added(), count.unchanged(), count.revised());
            }
        }
        report.warnings().stream().limit(WARNINGS_SHOWN).forEach(warning -> out.println("  注意：" + warning));
        if (report.rejectedRows() > 0) {
            out.println("  退回的行已放入隔离区" + (rejected == null ? "" : "，明细见 " + rejected));
        }
    }
}
