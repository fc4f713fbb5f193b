package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Writes down what a check on site said about a finding. */
@RestController
class OutcomeController {
    @Schema(name = "OutcomeEntry")
    record Entry(
            @Schema(allowableValues = {"confirmed", "refuted", "undecided"})
            @NotNull
            @Pattern(regexp = "confirmed|refuted|undecided")
            String outcome,

            @NotNull @Size(max = 1000) String note) {}

    private final FindingsQuery findings;
    private final Outcomes outcomes;

    OutcomeController(FindingsQuery findings, Outcomes outcomes) {
        this.findings = findings;
        this.outcomes = outcomes;
    }

    /** A later entry takes the place of an earlier one, which stays in the record. */
    @PutMapping("/api/findings/{findingId}/outcome")
    FindingView.FindingOutcome recordOutcome(
            Decider decider, @PathVariable String findingId, @Valid @RequestBody Entry entry) {
        FindingRow finding =
                findings.find(decider.scope(), findingId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        outcomes.record(decider, finding, entry.outcome(), entry.note().strip());
        return Objects.requireNonNull(
                outcomes.newest(decider.scope(), List.of(findingId)).get(findingId));
    }
}
