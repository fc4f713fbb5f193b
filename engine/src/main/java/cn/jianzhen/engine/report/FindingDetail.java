package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.Vocabulary;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Subject;
import java.util.List;
import java.util.Optional;

/** What opens under one finding: its numbers, its pictures, its innocent explanations, what to check, the law, its basis. */
final class FindingDetail {
    private final Html html;
    private final StoreQuery store;
    private final SubjectNames names;
    private final ReportLimits limits;
    private final EvidenceViews views;
    private int drawnCharacters;
    private int undrawn;

    FindingDetail(Html html, StoreQuery store, Vocabulary words, ReportLimits limits) {
        this.html = html;
        this.store = store;
        this.names = new SubjectNames(store, words);
        this.limits = limits;
        this.views = new EvidenceViews(html, store, words, limits);
    }

    SubjectNames names() {
        return names;
    }

    /** Findings whose pictures were left out, because there was no room for more. */
    int undrawn() {
        return undrawn;
    }

    void write(DetectorDefinition detector, Finding finding) {
        Optional<InspectionFacts> test = test(finding);
        html.open("div", "class", "body");
        html.element("p", "检测问题：" + detector.question(), "class", "question");
        html.open("div", "class", "pair").open("section").element("h4", "证据");
        Basis.evidence(html, detector, finding);
        html.close("section").open("section").element("h4", "检验信息");
        test.ifPresentOrElse(this::facts, () -> html.element("p", "该疑点不指向单次检验。"));
        html.close("section").close("div");
        test.ifPresent(found -> draw(detector, finding, found));
        related(finding);
        Judgement.write(html, detector, finding);
        Basis.provenance(html, detector, finding);
        html.close("div");
    }

    /** The test to be shown: the subject itself, else the first that the finding rests on. */
    private Optional<InspectionFacts> test(Finding finding) {
        return finding.subject().kind().equals("inspection")
                ? InspectionFacts.find(store, finding.subject().id())
                : finding.related().stream()
                        .filter(related -> related.kind().equals("inspection"))
                        .findFirst()
                        .flatMap(related -> InspectionFacts.find(store, related.id()));
    }

    private void facts(InspectionFacts test) {
        Facts facts = new Facts(html);
        facts.add("报告编号", test.reportNo()).add("号牌", test.plate()).add("车辆识别代号", test.vin());
        facts.add("厂牌型号", String.join(" ", Shown.text(test.brand()), Shown.text(test.model())));
        facts.add("燃料与排放阶段", String.join(" · ", Shown.text(test.fuel()), Shown.text(test.emissionStage())));
        facts.add("检验机构", test.station()).add("检测线", test.line());
        facts.add("驾驶操作员", test.driver() == null ? test.driverId() : test.driver());
        facts.add("方法与次序", test.methodLabel() + " · " + test.attemptLabel());
        facts.add("检验时间", Shown.second(test.startedAt()) + " 至 " + Shown.clock(test.endedAt()));
        facts.add("上传时间", Shown.second(test.uploadedAt())).add("检验结果", test.result());
        facts.add("检测软件版本", test.softwareVersion());
        facts.end();
    }

    private void draw(DetectorDefinition detector, Finding finding, InspectionFacts test) {
        if (drawnCharacters >= limits.drawnCharacters()) {
            undrawn++;
            html.element("p", "为控制文件大小，本条不再附图表；可在平台中查看。", "class", "note");
            return;
        }
        int before = html.length();
        views.draw(detector.views(), finding, test);
        drawnCharacters += html.length() - before;
    }

    private void related(Finding finding) {
        List<Subject> others = finding.related().stream()
                .filter(related -> !related.equals(finding.subject()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.element("h4", "关联的检验或维修");
        Table table = new Table(html, "关联对象", "种类", "名称", "编号");
        others.stream()
                .limit(limits.related())
                .forEach(other -> table.row()
                        .cell(names.kind(other))
                        .cell(names.name(other))
                        .cell(other.id())
                        .endRow());
        table.end();
        if (others.size() > limits.related()) {
            String note = "共 " + others.size() + " 项，此处列出 " + limits.related() + " 项，其余见 findings.csv 的 related 列。";
            html.element("p", note, "class", "note");
        }
    }
}
