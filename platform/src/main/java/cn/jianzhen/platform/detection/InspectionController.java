package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Disclosure;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of one inspection. */
@RestController
@RequestMapping("/api/inspections/{reportNo}")
class InspectionController {
    record InspectionView(
            InspectionFacts inspection,
            List<ResultRow> results,
            List<FindingView> findings,
            @Nullable FusedView fused,
            @Nullable TraceView trace,
            ObdQuery.@Nullable ObdView obd,
            TimelineQuery.Timeline timeline,
            List<HistoryQuery.HistoryRow> history) {}

    private final InspectionFactsQuery facts;
    private final ResultsQuery results;
    private final FindingsQuery findings;
    private final TraceQuery traces;
    private final ObdQuery obd;
    private final TimelineQuery timeline;
    private final HistoryQuery history;
    private final SheetQuery sheets;
    private final Fusing fusing;

    InspectionController(
            InspectionFactsQuery facts,
            ResultsQuery results,
            FindingsQuery findings,
            TraceQuery traces,
            ObdQuery obd,
            TimelineQuery timeline,
            HistoryQuery history,
            SheetQuery sheets,
            Fusing fusing) {
        this.facts = facts;
        this.results = results;
        this.findings = findings;
        this.traces = traces;
        this.obd = obd;
        this.timeline = timeline;
        this.history = history;
        this.sheets = sheets;
        this.fusing = fusing;
    }

    @GetMapping
    InspectionView inspection(Scope scope, @PathVariable String reportNo) {
        return view(scope, reportNo);
    }

    /** The same page with nothing masked; who asked and why is logged first. */
    @PostMapping("/disclosure")
    InspectionView disclosedInspection(
            Disclosure disclosure, @PathVariable String reportNo, @Valid @RequestBody DisclosureReason given) {
        disclosure.because(given.reason());
        return view(disclosure.scope(), reportNo);
    }

    private InspectionView view(Scope scope, String reportNo) {
        InspectionFacts inspection = find(scope, reportNo);
        List<FindingView> about = findings.of(scope, inspection);
        return new InspectionView(
                inspection,
                results.of(inspection),
                about,
                fusing.of("inspection", reportNo, about).orElse(null),
                traces.of(inspection).orElse(null),
                obd.of(inspection).orElse(null),
                timeline.around(scope, inspection),
                history.of(scope, inspection));
    }

    @GetMapping("/trace")
    TraceView inspectionTrace(Scope scope, @PathVariable String reportNo) {
        return traces.of(find(scope, reportNo)).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    @GetMapping("/sheet")
    SheetView inspectionSheet(Scope scope, @PathVariable String reportNo) {
        return sheets.of(find(scope, reportNo)).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private InspectionFacts find(Scope scope, String reportNo) {
        return facts.find(scope, reportNo).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
