package cn.jianzhen.engine.command;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianzhen analyse PACKAGE --out DIR}: everything at once, without any server and without a data folder. */
@Command(
        name = "analyse",
        description = "一次分析一个数据包:输出 findings.csv、rejected.csv 和可独立打开的 report.html,不需要服务器",
        mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PACKAGE", description = "数据包:文件夹或 .zip 文件")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "结果文件夹")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        try (WorkingFolder working = WorkingFolder.inside(folder);
                ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            return analyse(working.path(), progress);
        }
    }

    private int analyse(Path working, ConsoleProgress progress) throws IOException {
        try (MeasurementStore store = MeasurementStore.open(working, Schema.bundled(), StoreSettings.standard())) {
            new Intake(store, spec.commandLine().getOut(), progress).take(from, folder.resolve("rejected.csv"));
            DetectionRun run =
                    new Detection(store, spec.commandLine().getOut(), progress).run(Catalogue.bundled(), folder);
            return DetectCommand.failed(run) ? 1 : 0;
        }
    }
}
