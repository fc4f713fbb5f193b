package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Handlers;
import cn.jianzhen.platform.access.Handlers.Handler;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.leads.LeadDetails.LeadDetail;
import cn.jianzhen.platform.leads.Orders.OrderView;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people do with leads, and what was done. */
@RestController
@RequestMapping("/api/leads")
class LeadDeskController {
    record MergeRequest(long into, int version) {}

    private final LeadDesk desk;
    private final LeadMerging merging;
    private final LeadDetails details;
    private final Orders orders;
    private final Handlers people;

    LeadDeskController(LeadDesk desk, LeadMerging merging, LeadDetails details, Orders orders, Handlers people) {
        this.desk = desk;
        this.merging = merging;
        this.details = details;
        this.orders = orders;
        this.people = people;
    }

    @PostMapping("/steps")
    StepAnswer takeStep(Decider decider, @Valid @RequestBody StepRequest asked) {
        return desk.take(decider, asked);
    }

    @PutMapping("/{leadId}/merge")
    StepAnswer mergeLead(Decider decider, @PathVariable long leadId, @Valid @RequestBody MergeRequest asked) {
        return merging.merge(decider, leadId, asked.into(), asked.version());
    }

    @DeleteMapping("/{leadId}/merge")
    StepAnswer splitLead(Decider decider, @PathVariable long leadId, @RequestParam int version) {
        return merging.split(decider, leadId, version);
    }

    @GetMapping("/{leadId}")
    LeadDetail lead(Scope scope, @PathVariable long leadId) {
        return details.find(scope, leadId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    @GetMapping("/handlers")
    List<Handler> leadHandlers(Scope scope) {
        return people.of(scope);
    }

    @GetMapping("/orders/{orderId}")
    OrderView order(Scope scope, @PathVariable long orderId) {
        return orders.find(scope, orderId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
