package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.run.DetectionRun;
import java.util.List;

/** How much was looked at and how much was found, in all and by category. */
final class OverviewSection {
    private static final String COUNTS = """
            select (select count(*) from stations) as stations, (select count(*) from lines) as lines,
              (select count(*) from vehicles) as vehicles, (select count(*) from inspections) as inspections,
              (select count(*) from traces where row_count > 0) as traced
            """;

    private OverviewSection() {}

    static void write(Html html, StoreQuery store, Catalogue catalogue, DetectionRun run, List<Finding> findings) {
        html.open("section", "id", "overview").element("h2", "一、概况");
        html.open("dl", "class", "numbers");
        store.first(COUNTS, row -> {
            number(html, "检验机构", row.getLong("stations"), "");
            number(html, "检测线", row.getLong("lines"), "");
            number(html, "车辆", row.getLong("vehicles"), "");
            number(html, "检验", row.getLong("inspections"), "有过程数据 " + Shown.count(row.getLong("traced")));
            return row;
        });
        number(html, "疑点", findings.size(), "硬矛盾 " + Shown.count(hard(findings)));
        number(html, "有疑点的检验", tests(findings), "");
        html.close("dl");
        categories(html, catalogue, run, findings);
        html.close("section");
    }

    private static void number(Html html, String name, long value, String aside) {
        html.open("div").element("dt", name);
        html.open("dd").text(Shown.count(value));
        if (!aside.isEmpty()) {
            html.element("span", aside, "class", "aside");
        }
        html.close("dd").close("div");
    }

    private static long hard(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.strength().equals("hard"))
                .count();
    }

    private static long tests(List<Finding> findings) {
        return findings.stream()
                .map(Finding::subject)
                .filter(subject -> subject.kind().equals("inspection"))
                .distinct()
                .count();
    }

    /** Kinds that no detector asks for are shown too: nothing found there means nothing looked for. */
    private static void categories(Html html, Catalogue catalogue, DetectionRun run, List<Finding> findings) {
        Table table = new Table(html, "按造假类别", "#类别", "名称", "#检测器", "#疑点", "#硬矛盾", "#软线索");
        catalogue.vocabulary().categories().forEach((category, label) -> {
            List<Finding> found = findings.stream()
                    .filter(finding -> finding.category() == category)
                    .toList();
            long detectors = run.outcomes().stream()
                    .filter(outcome -> outcome.detector().category() == category)
                    .count();
            table.row(found.isEmpty() ? "empty" : "plain")
                    .cell(Integer.toString(category))
                    .head(label);
            table.cell(Long.toString(detectors)).cell(detectors == 0 ? "未检测" : Shown.count(found.size()));
            table.cell(detectors == 0 ? Shown.ABSENT : Shown.count(hard(found)));
            table.cell(detectors == 0 ? Shown.ABSENT : Shown.count(found.size() - hard(found)));
            table.endRow();
        });
        table.end();
    }
}
