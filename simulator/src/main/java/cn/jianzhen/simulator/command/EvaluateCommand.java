package cn.jianzhen.simulator.command;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.statistic.Proportion;
import cn.jianzhen.simulator.accuracy.ClaimsCsv;
import cn.jianzhen.simulator.accuracy.Evaluation;
import cn.jianzhen.simulator.accuracy.Evaluation.Row;
import cn.jianzhen.simulator.power.Truth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianzhen evaluate FINDINGS TRUTH}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "把疑点与真值对照：按造假类别给出检出率、查准率和误报。")
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "疑点文件", description = "findings.csv，也可以是其他程序按同样格式写的。")
    @SuppressWarnings("NullAway.Init")
    private Path findings;

    @Parameters(index = "1", paramLabel = "真值文件", description = "truth.csv")
    @SuppressWarnings("NullAway.Init")
    private Path truthFile;

    @Option(
            names = "--score",
            defaultValue = "0.5",
            paramLabel = "分数",
            description = "只计不低于此分数的疑点。默认 ${DEFAULT-VALUE}。")
    private double score;

    @Option(names = "--tests", defaultValue = "0", paramLabel = "次数", description = "数据包中的检验次数；给出时计算每万次诚实检验的误报。")
    private long tests;

    @Override
    public Integer call() throws IOException {
        Truth truth = Truth.read(truthFile);
        Evaluation evaluation = Evaluation.of(ClaimsCsv.read(findings), truth, score, tests);
        PrintWriter out = spec.commandLine().getOut();
        out.println("不低于 " + score + " 分的疑点，括号内为个数。");
        out.println("检出：真值中的对象有多少被疑点指到；查准：疑点的对象在真值中；相关查准：对象或所依据的检验、维修之一在真值中。");
        for (Row row : evaluation.categories()) {
            String label = Catalogue.bundled().vocabulary().categories().getOrDefault(row.category(), "");
            out.println(line(row.category() + " " + label, row));
        }
        out.println(line("合计", evaluation.all()));
        out.println("误报的检验：" + evaluation.falseTests() + " 次"
                + (tests == 0 ? "" : String.format(Locale.ROOT, "，每万次诚实检验 %.1f 次", evaluation.falsePer10000())));
        return 0;
    }

    private static String line(String name, Row row) {
        return name + "：检出 " + share(row.recall()) + "，查准 " + share(row.precision()) + "，相关查准 " + share(row.touching());
    }

    private static String share(Proportion share) {
        return share.of() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.1f%%（%d/%d）", 100 * share.share(), share.hits(), share.of());
    }
}
