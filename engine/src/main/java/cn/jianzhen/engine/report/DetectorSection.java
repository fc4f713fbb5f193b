package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.detector.TableNames;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.run.DetectionRun;
import java.util.stream.Collectors;

/** How every detector fared, what it asks and what it cannot see. */
final class DetectorSection {
    private DetectorSection() {}

    static void write(Html html, Schema schema, Catalogue catalogue, DetectionRun run) {
        html.open("section", "id", "detectors").element("h2", "二、检测器");
        html.element("p", "“数据不足”表示缺少所需数据、未作判断，不表示没有问题。", "class", "note");
        Table table = new Table(html, "检测器运行情况", "检测器", "类别", "强度", "版本", "运行情况", "#疑点");
        run.outcomes().forEach(outcome -> row(table, catalogue, outcome));
        table.end();
        catalogue.problems().forEach(problem -> html.element("p", "检测器文件有误，已跳过：" + problem, "class", "note"));
        html.open("details", "class", "more").element("summary", "各检测器的问题、所需数据与盲区");
        run.outcomes().forEach(outcome -> blindSpots(html, schema, outcome.detector()));
        html.close("details").close("section");
    }

    private static void row(Table table, Catalogue catalogue, DetectorOutcome outcome) {
        DetectorDefinition detector = outcome.detector();
        String kind = outcome.state() == DetectorOutcome.State.FAILED ? "differs" : "plain";
        table.row(kind).open();
        table.html().text(detector.title()).element("span", detector.id(), "class", "aside");
        table.close();
        table.cell(Integer.toString(detector.category()));
        table.cell(catalogue.vocabulary().strengths().getOrDefault(detector.strength(), detector.strength()));
        table.cell("第 " + detector.version() + " 版");
        table.cell(state(outcome));
        table.cell(
                outcome.state() == DetectorOutcome.State.RAN
                        ? Shown.count(outcome.findings().size())
                        : Shown.ABSENT);
        table.endRow();
    }

    private static String state(DetectorOutcome outcome) {
        return switch (outcome.state()) {
            case RAN -> "已运行";
            case NOT_ENOUGH_DATA -> outcome.note();
            case FAILED -> "运行失败：" + outcome.note();
        };
    }

    private static void blindSpots(Html html, Schema schema, DetectorDefinition detector) {
        html.element("h3", detector.title()).element("p", detector.question());
        String needs = detector.needs().stream()
                .map(name -> TableNames.of(schema, name))
                .collect(Collectors.joining("、"));
        html.element("p", "所需数据：" + needs, "class", "note").open("ul");
        detector.blindSpots().forEach(spot -> html.element("li", spot));
        html.close("ul");
    }
}
