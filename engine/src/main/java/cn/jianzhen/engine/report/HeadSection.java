package cn.jianzhen.engine.report;

import cn.jianzhen.engine.run.DetectionRun;
import java.util.List;

/** What was analysed, when, by what; and that a finding is no conclusion. */
final class HeadSection {
    private static final int MOST_DELIVERIES = 20;

    private HeadSection() {}

    static void write(Html html, StoreQuery store, DetectionRun run) {
        html.open("header", "class", "top").open("div", "class", "title");
        html.element("span", "检真", "class", "seal", "aria-hidden", "true");
        html.element("h1", "检真分析报告").close("div");
        html.element("p", "疑点不是结论，须由人核查认定。", "class", "caution");
        List<Delivery> deliveries = Delivery.all(store);
        Facts facts = new Facts(html);
        if (deliveries.size() == 1) {
            Delivery only = deliveries.get(0);
            facts.add("数据来源", only.source()).add("行政区划代码", only.region()).add("数据期间", only.period());
            facts.add("数据行数", "接收 " + Shown.count(only.rows()) + "，退回 " + Shown.count(only.rejected()));
        }
        facts.add("分析时间", Shown.second(run.startedAt()) + " 至 " + Shown.clock(run.endedAt()));
        facts.add("引擎版本", run.engineVersion()).add("数据快照", run.snapshot()).add("运行批次", run.runId());
        facts.add("检测器目录摘要（SHA-256）", run.catalogueSha256());
        facts.end();
        html.close("header");
        if (deliveries.size() != 1) {
            deliveries(html, deliveries);
        }
    }

    private static void deliveries(Html html, List<Delivery> deliveries) {
        html.open("section", "aria-label", "数据包");
        Table table = new Table(html, "数据包", "批次", "来源", "行政区划代码", "期间", "导入时间", "#接收行", "#退回行");
        deliveries.stream()
                .limit(MOST_DELIVERIES)
                .forEach(one -> table.row()
                        .head(one.deliveryId())
                        .cell(Shown.text(one.source()))
                        .cell(Shown.text(one.region()))
                        .cell(one.period())
                        .cell(Shown.minute(one.receivedAt()))
                        .cell(Shown.count(one.rows()))
                        .cell(Shown.count(one.rejected()))
                        .endRow());
        table.end();
        String note = deliveries.size() > MOST_DELIVERIES
                ? "共 " + deliveries.size() + " 个数据包，此处列出最近的 " + MOST_DELIVERIES + " 个。"
                : "共 " + deliveries.size() + " 个数据包。";
        html.element("p", note, "class", "note").close("section");
    }
}
