package cn.jianzhen.platform.workshop;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.Parameter;
import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Deed;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From a proposal through its backtest to the word of a second person. */
@RestController
@RequestMapping("/api/workshop/proposals")
class ProposalController {
    /** New values by parameter; those that stay as they are may be left out. */
    record ProposalEntry(
            @NotBlank @Size(max = 100) String detectorId,
            @NotNull @Size(min = 1, max = 50) Map<@NotBlank String, @NotNull Double> values,
            @NotBlank @Size(min = 4, max = 500) String reason) {}

    record ProposalDecision(
            @NotNull Boolean approved,
            @NotBlank @Size(min = 2, max = 500) String note) {}

    private final Catalogue catalogue;
    private final Proposals proposals;
    private final BacktestRecord record;
    private final Backtests backtests;
    private final Approval approval;
    private final ApplicationEventPublisher news;

    ProposalController(
            Catalogue catalogue,
            Proposals proposals,
            BacktestRecord record,
            Backtests backtests,
            Approval approval,
            ApplicationEventPublisher news) {
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.record = record;
        this.backtests = backtests;
        this.approval = approval;
        this.news = news;
    }

    @GetMapping
    List<ProposalView> proposals(Decider decider, @RequestParam(required = false) @Nullable String detector) {
        WholeCity.required(decider);
        return proposals.newest(detector).stream()
                .map(one -> view(decider, one))
                .toList();
    }

    @GetMapping("/{proposalId}")
    ProposalView proposal(Decider decider, @PathVariable long proposalId) {
        return view(WholeCity.required(decider), proposals.required(proposalId));
    }

    @PostMapping
    ProposalView propose(Decider decider, @Valid @RequestBody ProposalEntry entry) {
        WholeCity.required(decider);
        DetectorDefinition detector =
                catalogue.find(entry.detectorId()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        long id = proposals.add(
                detector.id(),
                detector.version(),
                detector.sha256(),
                changes(detector, entry.values()),
                entry.reason().strip(),
                decider.userName());
        return told(decider, "proposal_made", id);
    }

    @PostMapping("/{proposalId}/backtest")
    ProposalView startBacktest(Decider decider, @PathVariable long proposalId) {
        Proposal proposal = own(decider, proposalId);
        if (proposal.decided() || stale(proposal)) {
            throw new Problem(ProblemCode.PROPOSAL_STEP);
        }
        backtests.start(decider, proposal);
        return told(decider, "proposal_tested", proposalId);
    }

    @DeleteMapping("/{proposalId}/backtest")
    ProposalView cancelBacktest(Decider decider, @PathVariable long proposalId) {
        backtests.cancel(own(decider, proposalId));
        return view(decider, proposals.required(proposalId));
    }

    @PostMapping("/{proposalId}/submission")
    ProposalView submitProposal(Decider decider, @PathVariable long proposalId) {
        if (stale(own(decider, proposalId))) {
            throw new Problem(ProblemCode.PROPOSAL_STEP);
        }
        proposals.move(proposalId, "tested", "submitted");
        return told(decider, "proposal_submitted", proposalId);
    }

    @PostMapping("/{proposalId}/decision")
    ProposalView decideProposal(
            Decider decider, @PathVariable long proposalId, @Valid @RequestBody ProposalDecision decision) {
        WholeCity.required(decider);
        Proposal proposal = proposals.required(proposalId);
        if (decision.approved() && stale(proposal)) {
            throw new Problem(ProblemCode.PROPOSAL_STEP);
        }
        approval.decide(decider, proposal, decision.approved(), decision.note().strip());
        return told(decider, decision.approved() ? "proposal_approved" : "proposal_refused", proposalId);
    }

    private Proposal own(Decider decider, long proposalId) {
        WholeCity.required(decider);
        Proposal proposal = proposals.required(proposalId);
        if (!proposal.author().equals(decider.userName())) {
            throw new Problem(ProblemCode.OWN_PROPOSAL);
        }
        return proposal;
    }

    private ProposalView told(Decider decider, String deed, long proposalId) {
        Proposal proposal = proposals.required(proposalId);
        news.publishEvent(new Deed(decider.userName(), deed, "提议 " + proposalId + " " + proposal.detectorId(), ""));
        return view(decider, proposal);
    }

    /** What the detector is now: a proposal for another form of it was tested for nothing. */
    private boolean stale(Proposal proposal) {
        return catalogue
                .find(proposal.detectorId())
                .filter(detector -> detector.sha256().equals(proposal.detectorSha256()))
                .isEmpty();
    }

    private static List<Proposal.Value> changes(DetectorDefinition detector, Map<String, Double> values) {
        List<Proposal.Value> changes = new ArrayList<>();
        for (Map.Entry<String, Double> value : values.entrySet()) {
            Parameter parameter = detector.parameters().stream()
                    .filter(one -> one.name().equals(value.getKey()) && one.takes(value.getValue()))
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemCode.PROPOSAL_INVALID));
            if (Double.compare(parameter.initial(), value.getValue()) != 0) {
                changes.add(new Proposal.Value(parameter.name(), parameter.initial(), value.getValue()));
            }
        }
        if (changes.isEmpty()) {
            throw new Problem(ProblemCode.PROPOSAL_INVALID);
        }
        return changes;
    }

    private ProposalView view(Decider decider, Proposal proposal) {
        List<Parameter> parameters = catalogue
                .find(proposal.detectorId())
                .map(DetectorDefinition::parameters)
                .orElse(List.of());
        return new ProposalView(
                proposal.proposalId(),
                proposal.detectorId(),
                proposal.detectorVersion(),
                proposal.reason(),
                proposal.state(),
                proposal.author(),
                proposal.createdAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.decisionNote(),
                proposal.author().equals(decider.userName()),
                stale(proposal),
                proposals.values(proposal.proposalId()).stream()
                        .map(value -> change(parameters, value))
                        .toList(),
                record.newest(proposal.proposalId()).orElse(null));
    }

    private static ProposalView.ProposalChange change(List<Parameter> parameters, Proposal.Value value) {
        return parameters.stream()
                .filter(one -> one.name().equals(value.name()))
                .findFirst()
                .map(one -> new ProposalView.ProposalChange(
                        one.name(), one.label(), one.unit(), value.before(), value.after()))
                .orElseGet(() -> new ProposalView.ProposalChange(
                        value.name(), value.name(), null, value.before(), value.after()));
    }
}
