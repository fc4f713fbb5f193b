package cn.jianzhen.simulator.command;

import cn.jianzhen.engine.command.WorkingFolder;
import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.simulator.accuracy.AccuracyPage;
import cn.jianzhen.simulator.accuracy.AccuracyPage.Scored;
import cn.jianzhen.simulator.accuracy.Fragments;
import cn.jianzhen.simulator.accuracy.TruthScore;
import cn.jianzhen.simulator.power.Cities;
import cn.jianzhen.simulator.power.CityTrial;
import cn.jianzhen.simulator.power.CityTrials;
import cn.jianzhen.simulator.power.JudgedCity;
import cn.jianzhen.simulator.world.Order;
import cn.jianzhen.simulator.world.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianzhen accuracy --sample DIR --out FILE}. */
@Command(
        name = "accuracy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "把测得的准确度汇成一页：重算、模拟统计、检出能力、误报率，以及疑点与真值的对照。")
final class AccuracyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "文件", description = "要写出的 Markdown 文件。")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--sample", paramLabel = "目录", description = "带 truth.csv 的样本数据包；省略时不测这一部分。")
    private @Nullable Path sample;

    @Option(
            names = "--measured",
            defaultValue = "detectors/power",
            paramLabel = "目录",
            description = "power 与 honest 两个命令写出结果的目录。默认 ${DEFAULT-VALUE}。")
    private Path measured = Path.of("detectors/power");

    @Option(
            names = "--fragments",
            paramLabel = "目录",
            description = "其他命令写出的章节：" + Fragments.RECOMPUTATION + "、" + Fragments.STATISTICS + "。")
    private @Nullable Path fragments;

    @Option(
            names = "--tests",
            defaultValue = "24000",
            paramLabel = "次数",
            description = "每座模拟城市的检验次数。默认 ${DEFAULT-VALUE}。")
    private int tests;

    @Option(
            names = "--seeds",
            defaultValue = "2",
            paramLabel = "个数",
            description = "模拟城市的座数；0 为不测这一部分。默认 ${DEFAULT-VALUE}。")
    private int seeds;

    @Option(
            names = "--first-seed",
            defaultValue = "9001",
            paramLabel = "种子",
            description = "第一个随机种子；须从未用于开发。默认 ${DEFAULT-VALUE}。")
    private long firstSeed;

    @Override
    public Integer call() throws IOException {
        if (seeds < 0 || tests < 1) {
            spec.commandLine().getErr().println("参数错误：--tests 须为正整数，--seeds 不得为负。");
            return 2;
        }
        Catalogue catalogue = Catalogue.bundled();
        Path absolute = file.toAbsolutePath();
        Path beside = Objects.requireNonNull(absolute.getParent(), "a file stands in a folder");
        try (WorkingFolder working = WorkingFolder.inside(beside)) {
            AccuracyPage page = new AccuracyPage(
                    catalogue, new Fragments(fragments), measured, LocalDate.now(SimulatorCommands.CLOCK));
            String text = page.text(sample(catalogue, working.path()), simulated(catalogue, working.path()));
            Files.writeString(absolute, text);
            spec.commandLine().getOut().println("已写入 " + file);
        }
        return 0;
    }

    private Scored sample(Catalogue catalogue, Path working) throws IOException {
        if (sample == null) {
            return new Scored(null, List.of());
        }
        Progress progress = new Progress(spec.commandLine().getErr(), "检验样本");
        JudgedCity city = new CityTrial(catalogue, SimulatorCommands.CLOCK)
                .judge(sample, Files.createDirectories(working.resolve("sample")), progress);
        return new Scored(TruthScore.of(city, catalogue.detectors()), List.of());
    }

    private Scored simulated(Catalogue catalogue, Path working) throws IOException {
        Cities cities = Cities.of(Profile.MONTH, tests, firstSeed, seeds);
        List<Order> orders =
                cities.seeds().stream().map(seed -> cities.usual(seed, working)).toList();
        CityTrial trial = new CityTrial(catalogue, SimulatorCommands.CLOCK);
        Progress progress = new Progress(spec.commandLine().getErr(), "检验模拟城市");
        TruthScore score = new CityTrials(trial, orders.size(), progress)
                .run(orders, (order, city) -> TruthScore.of(city, catalogue.detectors())).stream()
                        .reduce(TruthScore::plus)
                        .orElse(null);
        return new Scored(score, cities.seeds());
    }
}
