package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.Vocabulary;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws what a detector asks to be drawn. Views that show the same thing are drawn once. */
final class EvidenceViews {
    /** Of the others, such as those of a station, the report says nothing. */
    private static final Set<String> DRAWN = Set.of(
            "trace", "trace_overlay", "line_timeline", "camera_timeline", "results_table", "obd_table", "history");

    private final Html html;
    private final StoreQuery store;
    private final Vocabulary words;
    private final ReportLimits limits;

    EvidenceViews(Html html, StoreQuery store, Vocabulary words, ReportLimits limits) {
        this.html = html;
        this.store = store;
        this.words = words;
        this.limits = limits;
    }

    void draw(List<String> wanted, Finding finding, InspectionFacts test) {
        Set<String> views = new LinkedHashSet<>(wanted);
        if (views.contains("trace_overlay")) {
            views.remove("trace");
        }
        if (views.contains("line_timeline")) {
            views.remove("camera_timeline");
        }
        views.retainAll(DRAWN);
        for (String view : views) {
            html.element("h4", words.views().getOrDefault(view, view));
            draw(view, finding, test);
        }
    }

    private void draw(String view, Finding finding, InspectionFacts test) {
        switch (view) {
            case "trace" -> trace(test);
            case "trace_overlay" -> overlay(finding, test);
            case "line_timeline", "camera_timeline" -> TimelineSection.write(html, Timeline.around(store, test));
            case "results_table" -> results(finding, test);
            case "obd_table" -> ObdTable.write(html, store, test);
            case "history" -> HistoryTable.write(html, store, test, limits.related());
            default -> throw new IllegalArgumentException(view);
        }
    }

    private void trace(InspectionFacts test) {
        TestTrace.find(store, test)
                .ifPresentOrElse(
                        trace -> new TracePicture(trace, null, null).draw(html),
                        () -> html.element("p", "该检验没有可显示的过程数据。"));
    }

    private void overlay(Finding finding, InspectionFacts test) {
        Optional<TestTrace> other = counterpart(finding, test).flatMap(found -> TestTrace.find(store, found));
        Optional<TestTrace> mine = TestTrace.find(store, test);
        if (mine.isEmpty() || other.isEmpty()) {
            html.element("p", mine.isEmpty() ? "本次检验没有可显示的过程数据。" : "对照检验没有可显示的过程数据，仅显示本次曲线。");
            mine.ifPresent(trace -> new TracePicture(trace, null, null).draw(html));
            return;
        }
        TestTrace subject = mine.get();
        TraceComparison comparison =
                TraceComparison.of(subject.trace(), other.get().trace(), subject.channels());
        ComparisonTable.write(html, subject, other.get(), comparison);
        new TracePicture(subject, other.get(), comparison).draw(html);
    }

    /** A finding that compares two tests shows the results of both. */
    private void results(Finding finding, InspectionFacts test) {
        ResultsTable.write(html, store, "本次检验结果与复算", test);
        counterpart(finding, test)
                .ifPresent(other -> ResultsTable.write(html, store, "对照检验（" + other.caption() + "）结果与复算", other));
    }

    /** The related test that the evidence names, else the first other one. */
    private Optional<InspectionFacts> counterpart(Finding finding, InspectionFacts test) {
        List<String> others = finding.related().stream()
                .filter(related -> related.kind().equals("inspection"))
                .map(Subject::id)
                .filter(id -> !id.equals(test.reportNo()))
                .toList();
        return others.stream()
                .filter(finding.evidence()::containsValue)
                .findFirst()
                .or(() -> others.stream().findFirst())
                .flatMap(id -> InspectionFacts.find(store, id));
    }
}
