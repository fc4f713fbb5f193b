package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.finding.EvidenceColumn;
import cn.jianzhen.engine.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finding as a page that people read: what was found, with which figures, by which rule, on which law. */
final class Sheet {
    static final String FILE = "sheet.html";

    private final StringBuilder html = new StringBuilder();

    private Sheet() {}

    static byte[] of(DetectorDefinition detector, Finding finding) {
        Sheet sheet = new Sheet();
        sheet.html
                .append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(detector.title()))
                .append("</title><style>body{max-width:50em;margin:2em auto;font-family:sans-serif;line-height:1.6}")
                .append("table{border-collapse:collapse}td,th{border:1px solid #999;padding:4px 10px;text-align:left}")
                .append("</style></head><body>\n<h1>")
                .append(escaped(detector.title()))
                .append("</h1>\n<p>")
                .append(escaped(finding.explanation()))
                .append("</p>\n<p>本页是疑点，不是结论；是否违法由核查认定。</p>\n");
        sheet.facts(finding);
        sheet.figures(detector, finding);
        sheet.list(
                "可能的正当解释",
                detector.innocent().stream()
                        .map(one -> one.text()
                                + (one.excludedBy() == null
                                        ? "（待核实：" + one.open() + "）"
                                        : "（已排除：" + one.excludedBy() + "）"))
                        .toList());
        sheet.list(
                "现场核查要点",
                detector.verify().stream()
                        .map(one -> one.what() + "（" + one.window() + "）")
                        .toList());
        sheet.list(
                "可能涉及的条款",
                detector.legalBasis().stream()
                        .map(one -> "《" + one.law() + "》" + one.article())
                        .toList());
        sheet.html.append("</body></html>\n");
        return FindingFiles.utf8(sheet.html.toString());
    }

    private void facts(Finding finding) {
        html.append("<table>\n");
        row("疑点编号", finding.findingId());
        row("对象", finding.subject().toString());
        row("依据的记录", finding.relatedText().replace(";", "; "));
        row("分数", Double.toString(finding.score()));
        row("发生时间", finding.occurredFrom() == null ? "" : finding.occurredFrom() + " 至 " + finding.occurredTo());
        row(
                "检测器",
                finding.provenance().detectorId() + " 第 "
                        + finding.provenance().detectorVersion() + " 版，"
                        + finding.provenance().detectorSha256());
        html.append("</table>\n");
    }

    private void figures(DetectorDefinition detector, Finding finding) {
        html.append("<h2>数据</h2>\n<table>\n");
        for (EvidenceColumn column : detector.columns()) {
            row(column.label(), column.format(finding.evidence().get(column.name())));
        }
        html.append("</table>\n");
    }

    private void list(String title, List<String> entries) {
        html.append("<h2>").append(title).append("</h2>\n<ul>\n");
        entries.forEach(entry -> html.append("<li>").append(escaped(entry)).append("</li>\n"));
        html.append("</ul>\n");
    }

    private void row(String label, @Nullable String value) {
        html.append("<tr><th>")
                .append(escaped(label))
                .append("</th><td>")
                .append(escaped(value == null ? "" : value))
                .append("</td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
