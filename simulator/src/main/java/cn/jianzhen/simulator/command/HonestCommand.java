package cn.jianzhen.simulator.command;

import cn.jianzhen.engine.command.WorkingFolder;
import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.finding.FindingsCsv;
import cn.jianzhen.simulator.power.Cities;
import cn.jianzhen.simulator.power.CityTrial;
import cn.jianzhen.simulator.power.HonestCsv;
import cn.jianzhen.simulator.power.HonestMeasurement;
import cn.jianzhen.simulator.power.HonestRate;
import cn.jianzhen.simulator.world.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jianzhen honest --tests N --seeds N --out DIR}. */
@Command(
        name = "honest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "在没有任何造假的模拟城市中运行全部检测器：硬矛盾须一条也没有，其余误报率不得高于检测器自己写明的上限。",
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:全部检测器不超过上限", "1:有检测器超过上限，或测量失败", "2:参数错误"})
final class HonestCommand implements Callable<Integer> {
    /** A city reaches its size within a few percent: so much more is asked for, that it is never less in all. */
    private static final double MARGIN = 1.05;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "目录",
            description = "结果目录：honest.csv 为各检测器的误报率，honest-findings.csv 为逐条误报。")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--tests",
            defaultValue = "200000",
            paramLabel = "次数",
            description = "至少要有的检验次数合计，平均分给各种子。默认 ${DEFAULT-VALUE}。")
    private int tests;

    @Option(
            names = "--seeds",
            defaultValue = "5",
            paramLabel = "个数",
            description = "随机种子的个数，每个一座城市。默认 ${DEFAULT-VALUE}。")
    private int seeds;

    @Option(
            names = "--first-seed",
            defaultValue = "7001",
            paramLabel = "种子",
            description = "第一个随机种子。默认 ${DEFAULT-VALUE}。")
    private long firstSeed;

    @Option(names = "--profile", defaultValue = "year", description = "城市规模：demo、month、year（含四季）。默认 ${DEFAULT-VALUE}。")
    private Profile profile = Profile.YEAR;

    @Mixin
    private final CatalogueChoice choice = new CatalogueChoice();

    @Override
    public Integer call() throws IOException {
        if (seeds < 1 || tests < seeds) {
            spec.commandLine().getErr().println("参数错误：--seeds 须为正整数，--tests 不得少于 --seeds。");
            return 2;
        }
        Catalogue catalogue = choice.read();
        Cities cities = Cities.of(profile, (int) Math.ceil(tests * MARGIN / seeds), firstSeed, seeds);
        HonestMeasurement measurement = new HonestMeasurement(catalogue.detectors(), cities);
        try (WorkingFolder working = WorkingFolder.inside(folder)) {
            HonestMeasurement.Outcome outcome = measurement.run(
                    new CityTrial(catalogue, SimulatorCommands.CLOCK),
                    working.path(),
                    new Progress(spec.commandLine().getErr(), "检验诚实城市"));
            LocalDate today = LocalDate.now(SimulatorCommands.CLOCK);
            Files.writeString(folder.resolve("honest.csv"), HonestCsv.text(outcome.rates(), cities, today));
            FindingsCsv.write(outcome.falseAlarms(), folder.resolve("honest-findings.csv"));
            outcome.rates().forEach(rate -> tell(rate, spec.commandLine().getOut()));
            return outcome.quiet() ? 0 : 1;
        }
    }

    private static void tell(HonestRate rate, PrintWriter out) {
        String verdict = switch (rate.verdict()) {
            case QUIET -> "不超过上限";
            case NOT_PROVEN -> "未超过上限，但检验次数不足以证实";
            case LOUD -> "超过上限";
        };
        out.printf(
                "%s：诚实检验 %,d 次，误报 %d 条（每万次 %.2f，95%% 上限 %.2f，允许 %.2f），其中硬矛盾 %d 条；%s%n",
                rate.detector().id(),
                rate.count().of(),
                rate.count().found(),
                rate.per10000(),
                rate.atMostPer10000(),
                rate.detector().aim().honestPer10000(),
                rate.count().hard(),
                verdict);
        out.flush();
    }
}
