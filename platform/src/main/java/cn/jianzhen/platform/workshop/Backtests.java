package cn.jianzhen.platform.workshop;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.detection.CheckedDetectors;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Runs proposals over the data, one at a time, and compares what they find with what the newest run found. */
@Service
class Backtests implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);

    private record Subject(String kind, String id) {}

    private final Proposals proposals;
    private final BacktestRecord backtests;
    private final TrialDoor door;
    private final TrialProcess process;
    private final CheckedDetectors checked;
    private volatile @Nullable Thread newest;

    Backtests(
            Proposals proposals,
            BacktestRecord backtests,
            TrialDoor door,
            TrialProcess process,
            CheckedDetectors checked) {
        this.proposals = proposals;
        this.backtests = backtests;
        this.door = door;
        this.process = process;
        this.checked = checked;
    }

    /** Begins it; the answer comes later, in the record. */
    void start(Decider author, Proposal proposal) {
        String run = checked.newestRun().orElseThrow(() -> new Problem(ProblemCode.NO_MEASUREMENTS));
        door.enter();
        try {
            long id = backtests.begin(proposal.proposalId(), author.userName());
            newest = Thread.ofVirtual().name("backtest").start(() -> run(author.scope(), proposal, id, run));
        } catch (RuntimeException notBegun) {
            door.leave();
            throw notBegun;
        }
    }

    /** Ends the one that runs for this proposal; nothing when it is over already. */
    void cancel(Proposal proposal) {
        backtests
                .newest(proposal.proposalId())
                .filter(one -> one.state().equals("running"))
                .ifPresent(one -> {
                    if (backtests.end(one.backtestId(), "cancelled", "已取消", null, List.of())) {
                        process.stop();
                    }
                });
    }

    /** Returns when nothing runs any more. */
    void awaitEnd() throws InterruptedException {
        Thread running = newest;
        if (running != null) {
            running.join();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        process.stop();
        awaitEnd();
    }

    void closeBrokenOff() {
        backtests.closeBrokenOff();
    }

    private void run(Scope scope, Proposal proposal, long id, String run) {
        try {
            TrialProcess.Answer answer = process.run(arguments(proposal));
            boolean ran = answer.state().equals("ran");
            Collection<BacktestRecord.Compared> compared =
                    ran ? compared(scope, run, proposal.detectorId(), answer.lines()) : List.of();
            boolean kept = backtests.end(id, answer.state(), answer.note(), run, compared);
            if (kept && ran && proposal.state().equals("draft")) {
                proposals.move(proposal.proposalId(), "draft", "tested");
            }
        } catch (RuntimeException cause) {
            LOG.error("backtest {}", id, cause);
            backtests.end(id, "failed", "回测未能完成，请联系管理员", run, List.of());
        } finally {
            door.leave();
        }
    }

    private List<String> arguments(Proposal proposal) {
        return Stream.concat(
                        Stream.of("--detector=" + proposal.detectorId()),
                        proposals.values(proposal.proposalId()).stream()
                                .map(value -> "--set=" + value.name() + "=" + value.after()))
                .toList();
    }

    private Collection<BacktestRecord.Compared> compared(
            Scope scope, String run, String detectorId, List<JsonNode> findings) {
        Map<Subject, String> before = new LinkedHashMap<>();
        checked.found(run, detectorId)
                .forEach(one -> before.put(new Subject(one.subjectKind(), one.subjectId()), one.findingId()));
        Map<Subject, String> after = new LinkedHashMap<>();
        findings.forEach(one -> after.put(
                new Subject(
                        one.get("subjectKind").asString(), one.get("subjectId").asString()),
                one.get("findingId").asString()));
        Map<String, String> outcomes = checked.outcomes(
                scope,
                Stream.concat(before.values().stream(), after.values().stream())
                        .distinct()
                        .toList());
        Map<Subject, BacktestRecord.Compared> compared = new LinkedHashMap<>();
        // What both found has one entry: the outcome of the run's finding, or else of the backtest's.
        before.forEach((subject, finding) -> compared.put(
                subject, compared(after.containsKey(subject) ? "kept" : "lost", subject, outcomes.get(finding))));
        after.forEach((subject, finding) -> {
            BacktestRecord.Compared known = compared.get(subject);
            if (known == null) {
                compared.put(subject, compared("gained", subject, outcomes.get(finding)));
            } else if (known.outcome() == null) {
                compared.put(subject, compared("kept", subject, outcomes.get(finding)));
            }
        });
        return compared.values();
    }

    private static BacktestRecord.Compared compared(String change, Subject subject, @Nullable String outcome) {
        return new BacktestRecord.Compared(change, subject.kind(), subject.id(), outcome);
    }
}
