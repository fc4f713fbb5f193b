package cn.jianzhen.platform.workshop;

import cn.jianzhen.engine.detector.DetectorVariant;
import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.DataFolder;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person's word. What is approved is written where the next {@code detect} finds it, on trial beside the detector. */
@Service
class Approval {
    private final Proposals proposals;
    private final DataFolder folder;

    Approval(Proposals proposals, DataFolder folder) {
        this.proposals = proposals;
        this.folder = folder;
    }

    /** The file is written last: when it cannot be, nothing is approved. */
    @Transactional
    public void decide(Decider decider, Proposal proposal, boolean approved, String note) {
        if (proposal.author().equalsIgnoreCase(decider.userName())) {
            throw new Problem(ProblemCode.OWN_PROPOSAL);
        }
        proposals.decide(proposal.proposalId(), approved ? "approved" : "refused", decider.userName(), note);
        if (approved) {
            write(proposals.required(proposal.proposalId()));
        }
    }

    /** Every approved one that is not there. */
    void writeApproved() {
        proposals.approved().forEach(this::write);
    }

    private void write(Proposal proposal) {
        variant(proposal).write(folder.approvedDetectors());
    }

    private DetectorVariant variant(Proposal proposal) {
        LocalDate day = Objects.requireNonNull(proposal.decidedAt()).toLocalDate();
        return new DetectorVariant(
                proposal.detectorId() + "-p" + proposal.proposalId(),
                proposal.detectorId(),
                proposal.detectorSha256(),
                proposal.detectorVersion() + 1,
                day,
                proposals.values(proposal.proposalId()).stream()
                        .collect(Collectors.toMap(Proposal.Value::name, Proposal.Value::after)),
                proposal.reason() + "（提议 " + proposal.author() + "，批准 " + proposal.decidedBy() + "）");
    }
}
