package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.leads.LeadSteps.Entry;
import cn.jianzhen.platform.leads.StepAnswer.Skipped;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes one case of two leads, and two again. */
@Service
class LeadMerging {
    private final ScopedRows rows;
    private final LeadStates states;
    private final LeadSteps steps;
    private final Refusals refusals;

    LeadMerging(ScopedRows rows, LeadStates states, LeadSteps steps, Refusals refusals) {
        this.rows = rows;
        this.states = states;
        this.steps = steps;
        this.refusals = refusals;
    }

    StepAnswer merge(Decider decider, long leadId, long into, int version) {
        return rows.of(decider.scope(), () -> {
            Map<Long, LeadState> locked = states.locked(List.of(leadId, into));
            LeadState lead = required(locked.get(leadId));
            Optional<String> refusal =
                    refusals.ofAny(lead, version).or(() -> refusals.ofMerging(lead, locked.get(into)));
            if (refusal.isPresent()) {
                return skipped(leadId, refusal.get());
            }
            states.merge(leadId, into);
            written(decider, "merge", lead, Objects.requireNonNull(locked.get(into)));
            return new StepAnswer(1, List.of(), List.of());
        });
    }

    StepAnswer split(Decider decider, long leadId, int version) {
        return rows.of(decider.scope(), () -> {
            LeadState lead = required(states.locked(List.of(leadId)).get(leadId));
            Long from = lead.mergedInto();
            if (from == null || lead.version() != version) {
                return skipped(leadId, refusals.ofAny(lead, version).orElse("没有并入别的线索。"));
            }
            LeadState whole = required(states.locked(List.of(from)).get(from));
            states.merge(leadId, null);
            written(decider, "split", lead, whole);
            return new StepAnswer(1, List.of(), List.of());
        });
    }

    private void written(Decider decider, String step, LeadState lead, LeadState other) {
        steps.write(decider.userName(), Entry.with(lead, step, other.leadId()));
        steps.write(decider.userName(), Entry.with(other, step, lead.leadId()));
    }

    private static StepAnswer skipped(long leadId, String sentence) {
        return new StepAnswer(0, List.of(new Skipped(Long.toString(leadId), sentence)), List.of());
    }

    private static LeadState required(@Nullable LeadState lead) {
        if (lead == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return lead;
    }
}
