package cn.jianzhen.engine.command;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianzhen detect --out DIR}. */
@Command(
        name = "detect",
        description = "对数据文件夹运行全部检测器，结果写入 findings.csv、report.html 和数据库",
        mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataFolder data = new DataFolder();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "结果文件夹")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--catalogue", paramLabel = "DIR", description = "检测器文件夹（默认用程序自带的）")
    private @Nullable Path catalogueFolder;

    @Override
    public Integer call() throws IOException {
        Catalogue base = catalogueFolder == null ? Catalogue.bundled() : Catalogue.read(catalogueFolder);
        Catalogue catalogue = base.including(data.path.resolve("detectors"));
        if (catalogue.detectors().isEmpty()) {
            catalogue.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
            spec.commandLine().getErr().println("失败：没有可用的检测器。处理办法：--catalogue 须指向含有 catalogue.yaml 的文件夹");
            return CommandLine.ExitCode.SOFTWARE;
        }
        try (MeasurementStore store = MeasurementStore.open(data.path, Schema.bundled(), StoreSettings.standard());
                ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            DetectionRun run = new Detection(store, spec.commandLine().getOut(), progress).run(catalogue, folder);
            return failed(run) || !catalogue.problems().isEmpty() ? 1 : 0;
        }
    }

    /** A detector that broke is told by the exit code too; missing data is no failure. */
    static boolean failed(DetectionRun run) {
        return run.outcomes().stream().anyMatch(outcome -> outcome.state() == DetectorOutcome.State.FAILED);
    }
}
