package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How one detector fared in one run.
 *
 * @param detector the detector
 * @param parameters the values it ran with
 * @param state whether it could judge
 * @param note why it could not, in Chinese for missing data and as the database said for a failure; else empty
 * @param findings its findings, one per subject, sorted by subject
 * @param took time used
 */
public record DetectorOutcome(
        DetectorDefinition detector,
        ParameterValues parameters,
        State state,
        String note,
        List<Finding> findings,
        Duration took) {

    /** As the table detector_runs writes it. */
    public enum State {
        RAN,
        NOT_ENOUGH_DATA,
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DetectorOutcome {
        findings = List.copyOf(findings);
    }
}
