package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.Parameter;
import cn.jianzhen.engine.finding.EvidenceColumn;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Provenance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of a finding, and all that is needed to compute it again. */
final class Basis {
    private Basis() {}

    static void evidence(Html html, DetectorDefinition detector, Finding finding) {
        Map<String, EvidenceColumn> columns = detector.columnsByName();
        Table table = new Table(html, "证据数值", "项目", "数值");
        finding.evidence().forEach((name, value) -> {
            EvidenceColumn column = columns.get(name);
            table.row().head(column == null ? name : column.label());
            table.cell(column == null ? Shown.text(value) : column.format(value))
                    .endRow();
        });
        table.end();
    }

    static void provenance(Html html, DetectorDefinition detector, Finding finding) {
        Provenance provenance = finding.provenance();
        html.element("h4", "计算依据");
        Facts facts = new Facts(html);
        facts.add("检测器", provenance.detectorId() + " 第 " + provenance.detectorVersion() + " 版");
        facts.add("引擎版本", provenance.engineVersion());
        facts.add("数据快照", provenance.snapshot());
        facts.add("疑点编号", finding.findingId());
        facts.add("检测器SHA-256", provenance.detectorSha256());
        facts.add("运行批次", provenance.runId());
        facts.end();
        if (!provenance.parameters().isEmpty()) {
            parameters(html, detector, provenance);
        }
    }

    private static void parameters(Html html, DetectorDefinition detector, Provenance provenance) {
        Table table = new Table(html, "参数取值", "参数", "#取值", "理由");
        provenance.parameters().forEach((name, value) -> {
            Parameter parameter = detector.parameters().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null);
            table.row()
                    .head(parameter == null ? name : parameter.label())
                    .cell(value(value, parameter == null ? null : parameter.unit()))
                    .cell(parameter == null ? Shown.ABSENT : parameter.reason())
                    .endRow();
        });
        table.end();
    }

    private static String value(Object value, @Nullable String unit) {
        String number = value instanceof Double decimal ? Shown.decimal(decimal, 6) : value.toString();
        return unit == null ? number : number + (unit.equals("%") ? "" : " ") + unit;
    }
}
