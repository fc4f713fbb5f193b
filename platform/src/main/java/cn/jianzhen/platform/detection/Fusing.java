package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.finding.Calibration;
import cn.jianzhen.engine.finding.FusedScore;
import cn.jianzhen.engine.finding.Fusion;
import cn.jianzhen.engine.finding.Vote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fuses the findings of a page as the lead list does, so that both show the same score. */
@Component
class Fusing {
    private final Outcomes outcomes;
    private final DetectorTexts texts;

    Fusing(Outcomes outcomes, DetectorTexts texts) {
        this.outcomes = outcomes;
        this.texts = texts;
    }

    /** Empty when no finding about the subject counts. */
    Optional<FusedView> of(String kind, String id, List<FindingView> findings) {
        List<Vote> votes = findings.stream()
                .filter(FindingView::counted)
                .filter(finding -> finding.subjectKind().equals(kind)
                        && finding.subjectId().equals(id))
                .map(finding -> new Vote(finding.detectorId(), finding.family(), finding.hard(), finding.score()))
                .toList();
        Calibration calibration = outcomes.calibration();
        return votes.isEmpty() ? Optional.empty() : Optional.of(view(Fusion.of(votes, calibration)));
    }

    static String basis(FusedScore fused) {
        return fused.basis().name().toLowerCase(Locale.ROOT);
    }

    private FusedView view(FusedScore fused) {
        return new FusedView(
                fused.score(),
                fused.hard(),
                fused.soft(),
                basis(fused),
                fused.checks(),
                fused.contributions().stream().map(this::part).toList());
    }

    private FusedView.FusedPart part(FusedScore.Contribution one) {
        String title = texts.find(one.detectorId())
                .map(DetectorText::title)
                .orElseGet(() ->
                        DetectorText.unknown(one.detectorId(), 0, one.hard()).title());
        return new FusedView.FusedPart(
                one.family(), one.detectorId(), title, one.hard(), one.score(), one.checks(), one.part());
    }
}
