package cn.jianzhen.engine.command;

import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianzhen import PACKAGE}. */
@Command(name = "import", description = "把数据包（文件夹或 .zip）导入数据文件夹；要么全部导入，要么不留痕迹", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataFolder data = new DataFolder();

    @Parameters(paramLabel = "PACKAGE", description = "数据包：文件夹或 .zip 文件")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    @Option(names = "--rejected", paramLabel = "FILE", description = "把退回的行写入这个 CSV 文件")
    private @Nullable Path rejected;

    @Option(names = "--no-original", description = "不把收到的数据包存入证据库（省一份磁盘空间；原件须另行妥善保存）")
    private boolean noOriginal;

    @Override
    public Integer call() throws IOException {
        try (MeasurementStore store = MeasurementStore.open(data.path, Schema.bundled(), StoreSettings.standard());
                ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            PrintWriter out = spec.commandLine().getOut();
            Intake intake = new Intake(store, out, progress);
            if (noOriginal) {
                intake.take(from, rejected);
                out.println("原件未存入证据库：请另行妥善保存 " + from + "，否则日后无法出示收到的数据包");
            } else {
                new KeptIntake(data.path, store, out).take(intake, from, rejected, progress);
            }
            return 0;
        }
    }
}
