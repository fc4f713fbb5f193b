package cn.jianzhen.engine.run;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.detector.DetectorRunner;
import cn.jianzhen.engine.detector.RunContext;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One run of all detectors.
 *
 * @param runId names the run
 * @param startedAt local time of its start
 * @param endedAt local time of its end
 * @param engineVersion the engine's version
 * @param catalogueSha256 digest over all detectors
 * @param snapshot names the state of the data
 * @param outcomes one per detector, in the catalogue's order
 */
public record DetectionRun(
        String runId,
        LocalDateTime startedAt,
        LocalDateTime endedAt,
        String engineVersion,
        String catalogueSha256,
        String snapshot,
        List<DetectorOutcome> outcomes) {
    private static final Duration TIME_LIMIT = Duration.ofMinutes(10);

    public DetectionRun {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Runs every detector of the catalogue and keeps run, outcomes and findings in the store.
     *
     * @param finished hears each outcome as it comes
     */
    public static DetectionRun over(
            MeasurementStore store, Catalogue catalogue, Clock clock, Consumer<DetectorOutcome> finished) {
        try (Connection connection = store.connect()) {
            String snapshot = RunRecord.snapshot(connection);
            String runId = UUID.randomUUID().toString();
            LocalDateTime started = LocalDateTime.now(clock);
            RunContext context = new RunContext(runId, EngineVersion.current(), snapshot);
            DetectorRunner runner = new DetectorRunner(connection, context, TIME_LIMIT, clock);
            List<DetectorOutcome> outcomes = new ArrayList<>();
            for (DetectorDefinition detector : catalogue.detectors()) {
                DetectorOutcome outcome = runner.run(detector);
                outcomes.add(outcome);
                finished.accept(outcome);
            }
            DetectionRun run = new DetectionRun(
                    runId,
                    started,
                    LocalDateTime.now(clock),
                    EngineVersion.current(),
                    catalogue.sha256(),
                    snapshot,
                    outcomes);
            RunRecord.keep(run, store);
            return run;
        } catch (SQLException e) {
            throw new StoreException("运行检测器时数据库出错：" + e.getMessage(), e);
        }
    }

    /** All findings, the surest first; equal scores in the order of time. */
    public List<Finding> findings() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .sorted(Comparator.comparingDouble(Finding::score)
                        .reversed()
                        .thenComparing(
                                Finding::occurredFrom, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
                        .thenComparing(Finding::findingId))
                .toList();
    }
}
