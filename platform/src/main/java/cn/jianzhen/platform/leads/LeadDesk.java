package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Handlers;
import cn.jianzhen.platform.access.Handlers.Handler;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.detection.SubjectOutcomes;
import cn.jianzhen.platform.leads.LeadSteps.Entry;
import cn.jianzhen.platform.leads.Orders.OrderName;
import cn.jianzhen.platform.leads.StepAnswer.Skipped;
import cn.jianzhen.platform.leads.StepRequest.LeadReference;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Does one thing with many leads: all that can be done is done, and of the rest is said why not. */
@Service
class LeadDesk {
    private final ScopedRows rows;
    private final LeadStates states;
    private final LeadSteps steps;
    private final Orders orders;
    private final Refusals refusals;
    private final Handlers people;
    private final SubjectOutcomes outcomes;
    private final Clock clock;

    LeadDesk(
            ScopedRows rows,
            LeadStates states,
            LeadSteps steps,
            Orders orders,
            Refusals refusals,
            Handlers people,
            SubjectOutcomes outcomes,
            Clock clock) {
        this.rows = rows;
        this.states = states;
        this.steps = steps;
        this.orders = orders;
        this.refusals = refusals;
        this.people = people;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    StepAnswer take(Decider decider, StepRequest asked) {
        if (!asked.complete(LocalDate.now(clock))) {
            throw new Problem(ProblemCode.INVALID_REQUEST);
        }
        if (asked.step().equals("hand_over") && decider.scope().county().isPresent()) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        @Nullable Handler assignee = asked.step().equals("assign") ? handler(decider, asked) : null;
        return rows.of(decider.scope(), () -> taken(decider, asked, assignee));
    }

    private Handler handler(Decider decider, StepRequest asked) {
        return people.of(decider.scope()).stream()
                .filter(handler -> handler.userName().equals(asked.assignee()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.INVALID_REQUEST));
    }

    private StepAnswer taken(Decider decider, StepRequest asked, @Nullable Handler assignee) {
        Map<Long, Integer> versions = new LinkedHashMap<>();
        for (LeadReference reference : asked.leads()) {
            versions.put(reference.leadId(), reference.version());
        }
        Map<Long, LeadState> locked = states.locked(versions.keySet());
        List<LeadState> able = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        versions.forEach((id, version) -> {
            LeadState lead = locked.get(id);
            Optional<String> refusal = refusals.ofStep(lead, asked, version);
            if (refusal.isEmpty() && assignee != null && lead != null && !assignee.sees(lead.countyCode())) {
                refusal = Optional.of("所选办理人不管这条线索所在的区县。");
            }
            refusal.ifPresentOrElse(
                    sentence -> skipped.add(new Skipped(id.toString(), sentence)),
                    () -> able.add(Objects.requireNonNull(lead)));
        });
        return new StepAnswer(able.size(), skipped, done(decider, asked, able));
    }

    private List<OrderName> done(Decider decider, StepRequest asked, List<LeadState> leads) {
        if (asked.step().equals("hand_over")) {
            return handOver(decider, asked, leads);
        }
        for (LeadState lead : leads) {
            states.save(next(asked, lead));
            boolean assigns = asked.step().equals("assign");
            steps.write(
                    decider.userName(),
                    new Entry(
                            lead,
                            asked.step(),
                            assigns ? asked.assignee() : null,
                            assigns ? asked.dueOn() : null,
                            null,
                            null,
                            asked.step().equals("dismiss") ? asked.cause() : null,
                            asked.text()));
        }
        outcome(asked).ifPresent(outcome -> outcomes.record(decider, subjects(leads), outcome, asked.text()));
        return List.of();
    }

    private static LeadState next(StepRequest asked, LeadState lead) {
        return switch (asked.step()) {
            case "assign" -> lead.assignedTo(asked.assignee(), asked.dueOn());
            case "confirm" -> lead.at(Stage.CONFIRMED);
            case "dismiss" -> lead.at(Stage.DISMISSED);
            case "reopen" -> lead.reopened();
            default -> throw new IllegalStateException(asked.step());
        };
    }

    /** One order for each county. */
    private List<OrderName> handOver(Decider decider, StepRequest asked, List<LeadState> leads) {
        LocalDate due = Objects.requireNonNull(asked.dueOn());
        Map<String, OrderName> made = new LinkedHashMap<>();
        for (LeadState lead : leads) {
            OrderName order = made.computeIfAbsent(
                    Objects.requireNonNull(lead.countyCode()),
                    county -> orders.make(decider, county, due, asked.text()));
            long orderId = Long.parseLong(order.orderId());
            states.save(lead.handedOver(orderId, due));
            steps.write(
                    decider.userName(), new Entry(lead, asked.step(), null, due, orderId, null, null, asked.text()));
        }
        return List.copyOf(made.values());
    }

    /** What the scoreboard and the scores learn from it; that evidence does not suffice teaches nothing. */
    private static Optional<String> outcome(StepRequest asked) {
        return switch (asked.step()) {
            case "confirm" -> Optional.of("confirmed");
            case "dismiss" -> Optional.ofNullable(asked.cause()).filter("refuted"::equals);
            default -> Optional.empty();
        };
    }

    /** One case was checked as a whole: what was merged shares its outcome. */
    private List<SubjectOutcomes.Subject> subjects(List<LeadState> leads) {
        List<LeadState> parts = leads.isEmpty()
                ? List.of()
                : states.partsOf(leads.stream().map(LeadState::leadId).toList());
        return Stream.concat(leads.stream(), parts.stream())
                .map(lead -> new SubjectOutcomes.Subject(lead.subjectKind(), lead.subjectId()))
                .toList();
    }
}
