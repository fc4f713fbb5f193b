package cn.jianzhen.engine.command;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.recompute.Accuracy;
import cn.jianzhen.engine.recompute.AccuracySection;
import cn.jianzhen.engine.recompute.Comparison;
import cn.jianzhen.engine.recompute.RecomputedCsv;
import cn.jianzhen.engine.recompute.Summary;
import cn.jianzhen.engine.recompute.SummaryCsv;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.engine.store.StoredTests;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianzhen recompute PACKAGE --out DIR}: every reported figure beside the recomputed one, without any server. */
@Command(
        name = "recompute",
        description = "按标准公式由过程数据重新计算一个数据包的全部结果:输出 recomputed.csv、summary.csv 和 accuracy-recompute.md",
        mixinStandardHelpOptions = true)
final class RecomputeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PACKAGE", description = "数据包:文件夹或 .zip 文件")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "结果文件夹")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--truth", paramLabel = "FILE", description = "模拟数据的 truth.csv;给出时准确度只统计诚实的检验")
    private @Nullable Path truth;

    @Override
    public Integer call() throws IOException {
        Set<String> fraudulent = truth == null ? Set.of() : TruthFile.inspections(truth);
        if (fraudulent == null) {
            throw new ParameterException(spec.commandLine(), "不是真值文件(第一行应以 subject_kind,subject_id 开头):" + truth);
        }
        Files.createDirectories(folder);
        try (WorkingFolder working = WorkingFolder.inside(folder);
                ConsoleProgress progress = ConsoleProgress.onStandardError();
                MeasurementStore store =
                        MeasurementStore.open(working.path(), Schema.bundled(), StoreSettings.standard())) {
            new Intake(store, spec.commandLine().getOut(), progress).take(from, folder.resolve("rejected.csv"));
            recompute(store, fraudulent, progress);
        }
        return 0;
    }

    private void recompute(MeasurementStore store, Set<String> fraudulent, ConsoleProgress progress)
            throws IOException {
        StoredTests tests = new StoredTests(store);
        progress.step("判断各检测线的计算方式", 0);
        Comparison comparison = new Comparison(tests, store.standard());
        progress.step("逐项比对", 0);
        Summary summary = new Summary();
        Accuracy accuracy = new Accuracy();
        try (Writer rows = Files.newBufferedWriter(folder.resolve("recomputed.csv"))) {
            RecomputedCsv csv = new RecomputedCsv(rows);
            comparison.each(test -> {
                csv.write(test);
                summary.add(test);
                if (!fraudulent.contains(test.reportNo())) {
                    accuracy.add(test);
                }
            });
        }
        progress.step("", 0);
        try (Writer rows = Files.newBufferedWriter(folder.resolve("summary.csv"))) {
            SummaryCsv.write(summary, comparison.readings(), rows);
        }
        Files.writeString(
                folder.resolve("accuracy-recompute.md"),
                AccuracySection.of(accuracy, comparison.readings().versions(), made()));
        SummaryTable.print(summary, comparison.readings(), spec.commandLine().getOut());
        spec.commandLine().getOut().println("已写入 " + folder);
    }

    private String made() {
        String command = "./jianzhen recompute PACKAGE --out DIR" + (truth == null ? "" : " --truth truth.csv");
        return "Made by `" + command + "` on " + LocalDate.now(EngineCommands.CLOCK) + " with engine "
                + EngineVersion.current() + " on the package `" + from.getFileName() + "`"
                + (truth == null ? ", all tests." : ", honest tests only.");
    }
}
