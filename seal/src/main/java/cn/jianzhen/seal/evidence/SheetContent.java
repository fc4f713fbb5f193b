package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.finding.EvidenceColumn;
import cn.jianzhen.engine.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people read about a finding: what was found, with which figures, by which rule, on which law. Drawn as a web page and as PDF.
 *
 * @param title what is suspected
 * @param explanation the sentence with the numbers in it
 * @param sections what stands below
 */
record SheetContent(String title, String explanation, List<Section> sections) {
    static final String CAVEAT = "本页是疑点，不是结论；是否违法由核查认定。";

    /** A heading with rows of label and value, or with entries. */
    record Section(String heading, List<Row> rows, List<String> entries) {}

    /** A labelled value. */
    record Row(String label, String value) {
        private static Row of(String label, @Nullable String value) {
            return new Row(label, value == null ? "" : value);
        }
    }

    static SheetContent of(DetectorDefinition detector, Finding finding, Origin origin, int records) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("疑点", facts(finding), List.of()));
        sections.add(new Section("数据", figures(detector, finding), List.of()));
        sections.add(new Section(
                "可能的正当解释",
                List.of(),
                detector.innocent().stream()
                        .map(one -> one.text()
                                + (one.excludedBy() == null
                                        ? "（待核实：" + one.open() + "）"
                                        : "（已排除：" + one.excludedBy() + "）"))
                        .toList()));
        sections.add(new Section(
                "现场核查要点",
                List.of(),
                detector.verify().stream()
                        .map(one -> one.what() + "（" + one.window() + "）")
                        .toList()));
        sections.add(new Section(
                "可能涉及的条款",
                List.of(),
                detector.legalBasis().stream()
                        .map(one -> "《" + one.law() + "》" + one.article())
                        .toList()));
        sections.add(new Section("封存", sealing(finding, origin, records), List.of()));
        return new SheetContent(detector.title(), finding.explanation(), sections);
    }

    private static List<Row> facts(Finding finding) {
        return List.of(
                Row.of("疑点编号", finding.findingId()),
                Row.of("对象", finding.subject().toString()),
                Row.of("依据的记录", finding.relatedText().replace(";", "; ")),
                Row.of("分数", Double.toString(finding.score())),
                Row.of(
                        "发生时间",
                        finding.occurredFrom() == null ? "" : finding.occurredFrom() + " 至 " + finding.occurredTo()));
    }

    private static List<Row> figures(DetectorDefinition detector, Finding finding) {
        List<Row> rows = new ArrayList<>();
        for (EvidenceColumn column : detector.columns()) {
            rows.add(Row.of(column.label(), column.format(finding.evidence().get(column.name()))));
        }
        return rows;
    }

    private static List<Row> sealing(Finding finding, Origin origin, int records) {
        return List.of(
                Row.of("封存时间", origin.sealedAt() + "（服务器时间）"),
                Row.of("检测器", origin.detectorId() + " 第 " + origin.detectorVersion() + " 版"),
                Row.of("检测器 SHA-256", origin.detectorSha256()),
                Row.of("计算程序", origin.engineVersion()),
                Row.of("数据状态", finding.provenance().snapshot()),
                Row.of("逐秒记录", records + " 份，见 records/"),
                Row.of("核验", "./jianzhen verify 证据包 --key evidence.pub"));
    }
}
