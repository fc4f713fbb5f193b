package cn.jianzhen.simulator.command;

import cn.jianzhen.engine.command.WorkingFolder;
import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCurve;
import cn.jianzhen.simulator.power.Cities;
import cn.jianzhen.simulator.power.CityTrial;
import cn.jianzhen.simulator.power.PowerFiles;
import cn.jianzhen.simulator.power.PowerMeasurement;
import cn.jianzhen.simulator.world.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianzhen power DETECTOR|all --out DIR}. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "测量检测器的检出能力：在模拟城市中注入不同强度的造假，统计检出率，并在诚实城市中统计误报率；每个检测器写出一个 CSV 和一个 SVG。")
final class PowerCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "检测器", description = "检测器的 id；all 为全部，同一批模拟城市供全部检测器使用。")
    @SuppressWarnings("NullAway.Init")
    private String detector;

    @Option(names = "--out", required = true, paramLabel = "目录", description = "结果目录。")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--strengths",
            split = ",",
            defaultValue = "0,0.2,0.4,0.6,0.8,1",
            paramLabel = "强度",
            description = "造假强度，0 轻微到 1 明显。默认 ${DEFAULT-VALUE}。")
    private List<Double> strengths = List.of();

    @Option(names = "--profile", defaultValue = "month", description = "城市规模：demo、month、year。默认 ${DEFAULT-VALUE}。")
    private Profile profile = Profile.MONTH;

    @Option(
            names = "--tests",
            defaultValue = "24000",
            paramLabel = "次数",
            description = "每座城市的检验次数。默认 ${DEFAULT-VALUE}。")
    private int tests;

    @Option(
            names = "--seeds",
            defaultValue = "2",
            paramLabel = "个数",
            description = "随机种子的个数；每个种子每种强度一座城市，另有一座诚实城市。默认 ${DEFAULT-VALUE}。")
    private int seeds;

    @Option(
            names = "--first-seed",
            defaultValue = "8001",
            paramLabel = "种子",
            description = "第一个随机种子。默认 ${DEFAULT-VALUE}。")
    private long firstSeed;

    @Mixin
    private final CatalogueChoice choice = new CatalogueChoice();

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = choice.read();
        List<DetectorDefinition> detectors = CatalogueChoice.named(catalogue, detector);
        String wrong = wrong(catalogue, detectors);
        if (!wrong.isEmpty()) {
            spec.commandLine().getErr().println(wrong);
            return 2;
        }
        Cities cities = Cities.of(profile, tests, firstSeed, seeds);
        PowerMeasurement measurement = new PowerMeasurement(detectors, cities, strengths);
        try (WorkingFolder working = WorkingFolder.inside(folder)) {
            CityTrial trial = new CityTrial(catalogue, SimulatorCommands.CLOCK);
            Progress progress = new Progress(spec.commandLine().getErr(), "测量检出能力");
            LocalDate today = LocalDate.now(SimulatorCommands.CLOCK);
            for (PowerCurve curve : measurement.run(trial, working.path(), today, progress)) {
                PowerFiles.write(curve, catalogue, folder);
                tell(curve, catalogue.vocabulary().schemes(), spec.commandLine().getOut());
            }
        }
        return 0;
    }

    private String wrong(Catalogue catalogue, List<DetectorDefinition> detectors) {
        if (detectors.isEmpty()) {
            return "没有这个检测器：" + detector + "。可用：all,"
                    + catalogue.detectors().stream().map(DetectorDefinition::id).collect(Collectors.joining(","));
        }
        boolean outside = strengths.stream().anyMatch(strength -> !(strength >= 0 && strength <= 1));
        return outside || tests < 1 || seeds < 1 ? "参数错误：--strengths 须在 0 到 1 之间，--tests 和 --seeds 须为正整数。" : "";
    }

    private static void tell(PowerCurve curve, Map<String, String> labels, PrintWriter out) {
        out.printf(
                "%s：诚实检验 %,d 次误报 %d 条，其中硬矛盾 %d 条%n",
                curve.detectorId(),
                curve.honest().of(),
                curve.honest().found(),
                curve.honest().hard());
        for (String scheme : curve.schemes()) {
            String shares = curve.of(scheme).stream()
                    .map(point -> "%.1f:%3.0f%%（%d）"
                            .formatted(
                                    point.strength(),
                                    100 * point.count().any().share(),
                                    point.count().of()))
                    .collect(Collectors.joining("  "));
            out.printf("  %s（%s）  %s%n", labels.getOrDefault(scheme, scheme), scheme, shares);
        }
        out.flush();
    }
}
