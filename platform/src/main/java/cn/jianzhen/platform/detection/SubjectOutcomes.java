package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Decider;
import java.util.Collection;
import org.springframework.stereotype.Service;

/** Lets other modules write down what came out of a whole subject, in their own transaction. */
@Service
public class SubjectOutcomes {
    /** A subject of findings. */
    public record Subject(String kind, String id) {}

    private final FindingsQuery findings;
    private final Outcomes outcomes;

    SubjectOutcomes(FindingsQuery findings, Outcomes outcomes) {
        this.findings = findings;
        this.outcomes = outcomes;
    }

    /** The outcome of every finding of the newest run about these subjects, as far as the person sees them. */
    public void record(Decider decider, Collection<Subject> subjects, String outcome, String note) {
        if (!subjects.isEmpty()) {
            findings.ofSubjects(
                            decider.scope(),
                            subjects.stream()
                                    .map(subject -> subject.kind() + ":" + subject.id())
                                    .toList())
                    .forEach(finding -> outcomes.record(decider, finding, outcome, note));
        }
    }
}
