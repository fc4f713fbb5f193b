package cn.jianzhen.simulator.command;

import cn.jianzhen.simulator.fraud.FraudOrder;
import cn.jianzhen.simulator.fraud.Schemes;
import cn.jianzhen.simulator.world.CitySimulation;
import cn.jianzhen.simulator.world.Order;
import cn.jianzhen.simulator.world.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate}: writes a simulated city as a data package. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        version = "simulate 0.1.0",
        sortOptions = false,
        description = "生成一座模拟城市的检验数据包（同一种子，逐字节相同）；真值写入 truth.csv，仅供评估使用。",
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "1:写入失败或输出目录不可用", "2:参数错误"})
public final class SimulateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--profile",
            defaultValue = "demo",
            description = "规模：demo（约3000次，6周）、month（约2.4万次，1个月）、year（约30万次，1年）。默认 demo。")
    private Profile profile = Profile.DEMO;

    @Option(names = "--seed", defaultValue = "7", description = "随机种子。默认 7。")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "目录", description = "输出目录；必须不存在或为空。")
    private @Nullable Path folder;

    @Option(names = "--tests", paramLabel = "次数", description = "检验次数(约数);省略时按规模。")
    private @Nullable Integer tests;

    @Option(names = "--fraud", defaultValue = "1", paramLabel = "水平", description = "造假水平：0 为全部诚实，1 为通常水平，可用小数。默认 1。")
    private double fraudLevel = 1;

    @Option(names = "--honest", description = "诚实城市：不注入任何造假。")
    private boolean honest;

    @Option(
            names = "--schemes",
            split = ",",
            paramLabel = "手法",
            description = "只注入这些手法（truth.csv 中的 scheme 名，逗号分隔）；省略时全部。")
    private List<String> schemes = List.of();

    @Option(names = "--strength", defaultValue = "-1", paramLabel = "强度", description = "造假强度 0（轻微）到 1（明显）；省略时每次随机。")
    private double strength = -1;

    @Option(
            names = "--revision",
            paramLabel = "目录",
            description = "另外生成一个修订数据包：同样的报告编号再次上传，其中有被改的结果；必须不存在或为空。省略时不注入 result_revised。")
    private @Nullable Path revision;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "线程数", description = "压缩线程数，不影响输出的字节。默认 2。")
    private int threads = 2;

    @Option(names = "--zip", description = "另外把目录打包为同名 .zip。")
    private boolean zip;

    /** The command as other launchers embed it. */
    public static CommandLine commandLine() {
        return new CommandLine(new SimulateCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        PrintWriter errors = line().getErr();
        Path target = folder;
        int wanted = tests == null ? profile.tests() : tests;
        if (target == null || wanted < 1 || threads < 1 || fraudLevel < 0 || strength > 1) {
            errors.println("参数错误：--tests 与 --threads 须为正整数，--fraud 不得为负，--strength 须在 0 到 1 之间。");
            return 2;
        }
        for (String scheme : schemes) {
            if (!Schemes.all().contains(scheme)) {
                errors.println("未知的手法：" + scheme + "。可用：" + String.join(",", Schemes.all()));
                return 2;
            }
        }
        try {
            Path full = occupied(target) ? target : revision != null && occupied(revision) ? revision : null;
            if (full != null) {
                errors.println("输出目录不为空：" + full + "。为免覆盖已有数据，请换一个目录，或先清空它。");
                return 1;
            }
            Order order = new Order(profile, seed, wanted, fraud(), target)
                    .revisedIn(revision)
                    .withThreads(threads);
            CitySimulation.Outcome outcome = new CitySimulation(order).run(new Progress(errors, "模拟中"));
            if (zip) {
                ZipFolder.write(target);
            }
            line().getOut()
                    .printf(
                            "完成：%d 次检验，%d 辆车，%d 条真值，写入 %s%n",
                            outcome.inspections(), outcome.vehicles(), outcome.deeds(), target);
            line().getOut().flush();
            return 0;
        } catch (IOException failure) {
            errors.println("写入失败：" + failure.getMessage() + "。请检查目录权限与磁盘空间。");
            return 1;
        }
    }

    private FraudOrder fraud() {
        if (honest || fraudLevel == 0) {
            return FraudOrder.HONEST;
        }
        return new FraudOrder(profile.schemeShare() * fraudLevel, strength, Set.copyOf(schemes));
    }

    private CommandLine line() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("picocli sets the spec");
        }
        return known.commandLine();
    }

    private static boolean occupied(Path target) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        if (!Files.isDirectory(target)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(target)) {
            return entries.findAny().isPresent();
        }
    }
}
