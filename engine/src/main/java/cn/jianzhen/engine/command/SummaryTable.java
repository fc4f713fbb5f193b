package cn.jianzhen.engine.command;

import cn.jianzhen.engine.recompute.Summary;
import cn.jianzhen.engine.recompute.Tally;
import cn.jianzhen.engine.recompute.VersionFactor;
import cn.jianzhen.engine.recompute.VmasReadings;
import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import java.io.PrintWriter;
import java.util.Map;

/** The summary for the person at the console. */
final class SummaryTable {
    private final PrintWriter out;

    private SummaryTable(PrintWriter out) {
        this.out = out;
    }

    static void print(Summary summary, VmasReadings readings, PrintWriter out) {
        SummaryTable table = new SummaryTable(out);
        ColumnSchema methods = Schema.bundled().table("inspections").columns().stream()
                .filter(column -> column.name().equals("method"))
                .findFirst()
                .orElseThrow();
        table.head("检验方法");
        summary.by(Summary.By.METHOD).forEach((code, tally) -> table.row(methods.codeLabel(code), tally));
        table.groups("检验机构", summary.by(Summary.By.STATION));
        table.groups("软件版本", summary.by(Summary.By.SOFTWARE_VERSION));
        readings.versions().forEach(table::version);
    }

    private void groups(String title, Map<String, Tally> tallies) {
        head(title);
        tallies.forEach(this::row);
    }

    private void head(String title) {
        out.println(title + ":检验 / 结果 / 相符 / 偏差中位数与最大值(末位) / 有违反规则的检验");
    }

    private void row(String group, Tally tally) {
        out.printf(
                "  %s:%,d / %,d / %.2f%% / %.2f、%.2f / %.2f%%%n",
                group.isEmpty() ? "(未填)" : group,
                tally.tests(),
                tally.items(),
                100 * tally.agreeingShare(),
                tally.medianDeviation(),
                tally.largestDeviation(),
                100 * tally.brokenShare());
    }

    private void version(VersionFactor version) {
        switch (version.state()) {
            case AS_STANDARD -> {}
            case LAWFUL_FACTOR ->
                out.printf(
                        "  软件版本 %s 的简易瞬态结果恒为标准公式的 %.3f 倍(%d 条线,%,d 次检验):是计算方法差异,已计入,不是造假%n",
                        version.softwareVersion(), version.factor(), version.lines(), version.tests());
            case UNEXPLAINED ->
                out.printf(
                        "  软件版本 %s 的简易瞬态结果为标准公式的 %.3f 倍,各线相差至多 %.1f%%:无法用合法的计算差异解释,请核对%n",
                        version.softwareVersion(), version.factor(), 100 * version.spread());
        }
    }
}
