package cn.jianzhen.engine.command;

import cn.jianzhen.engine.bench.AnalyseBenchmark;
import cn.jianzhen.engine.bench.DetectorBenchmark;
import cn.jianzhen.engine.bench.FeatureBenchmark;
import cn.jianzhen.engine.bench.Figure;
import cn.jianzhen.engine.bench.ImportBenchmark;
import cn.jianzhen.engine.bench.Machine;
import cn.jianzhen.engine.bench.SimulatedPackages;
import cn.jianzhen.engine.bench.SpeedReport;
import cn.jianzhen.engine.bench.TwinBenchmark;
import cn.jianzhen.engine.bench.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jianzhen bench}: measures speed and memory and writes figures, targets and machine into a file. */
@Command(name = "bench", description = "测量速度和内存，把数字、目标和机器写入文件", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    /** What can be measured, with as many tests as its target is about, and how often. */
    enum Part {
        FEATURES(24_000, 5),
        IMPORT(24_000, 5),
        DETECT(400_000, 5),
        TWINS(400_000, 1),
        ANALYSE(300_000, 1);

        private final int tests;
        private final int runs;

        Part(int tests, int runs) {
            this.tests = tests;
            this.runs = runs;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataFolder data = new DataFolder();

    @Option(
            names = "--part",
            paramLabel = "PART",
            split = ",",
            description = "只测这些：features（特征）、import（导入）、detect（检测器）、twins（孪生比对）、analyse（内存峰值）；逗号分隔，默认全部")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--tests", paramLabel = "N", description = "检验次数（默认：特征和导入 24000，检测器和孪生比对 400000，内存峰值 300000）")
    private @Nullable Integer tests;

    @Option(names = "--runs", paramLabel = "N", description = "每项测几次，取中位数（默认 5，孪生比对和内存峰值 1）")
    private @Nullable Integer runs;

    @Option(names = "--known", paramLabel = "N", description = "孪生比对：新检验与多少万次已知检验比对（默认 1000 万次，约占 12 GB 磁盘）")
    private int known = 10_000_000;

    @Option(names = "--package", paramLabel = "DIR", description = "用这个数据包文件夹测（默认用模拟城市的数据包，首次会自动生成）")
    private @Nullable Path from;

    @Option(names = "--out", paramLabel = "DIR", description = "结果文件夹（默认为数据文件夹下的 bench）")
    private @Nullable Path folder;

    /** Given by the launcher: the script that can simulate, since the engine knows no simulator. */
    @Option(names = "--launcher", hidden = true)
    private @Nullable Path launcher;

    @Override
    public Integer call() throws IOException {
        refuseNonsense();
        PrintWriter out = spec.commandLine().getOut();
        Machine before = Machine.now(EngineCommands.CLOCK);
        List<Figure> figures = new ArrayList<>();
        for (Part part : EnumSet.copyOf(parts)) {
            figures.addAll(measured(part));
        }
        SpeedReport report = new SpeedReport(before, Machine.now(EngineCommands.CLOCK), dataInWords(), figures);
        out.print(report.markdown());
        out.println("已写入 " + report.write(folder == null ? benchFolder() : folder));
        return 0;
    }

    private void refuseNonsense() {
        if ((tests != null && tests < 1) || (runs != null && runs < 1) || known < 1) {
            throw new ParameterException(spec.commandLine(), "--tests、--runs 和 --known 至少为 1");
        }
        if (from != null && !Files.isDirectory(from)) {
            throw new ParameterException(spec.commandLine(), "--package 须是数据包文件夹（不能是 .zip）：" + from);
        }
    }

    private List<Figure> measured(Part part) throws IOException {
        Path packageFolder = from == null ? simulated(part) : from;
        int times = runs == null ? part.runs : runs;
        try (ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            Workbench bench = new Workbench(packageFolder, benchFolder(), progress, EngineCommands.CLOCK);
            return switch (part) {
                case FEATURES -> FeatureBenchmark.over(bench).measure(times);
                case IMPORT -> new ImportBenchmark(bench).measure(times);
                case DETECT -> new DetectorBenchmark(bench).measure(times);
                case TWINS -> new TwinBenchmark(bench, known).measure(times);
                case ANALYSE -> new AnalyseBenchmark(bench, EngineCommands.class.getName()).measure(times);
            };
        }
    }

    private Path simulated(Part part) throws IOException {
        return new SimulatedPackages(benchFolder().resolve("packages"), launcher)
                .ofAtLeast(tests == null ? part.tests : tests);
    }

    private Path benchFolder() {
        return data.path.resolve("bench");
    }

    private String dataInWords() {
        return from == null ? "模拟城市（./jianzhen simulate，种子 7），不是真实数据" : "数据包 " + from;
    }
}
