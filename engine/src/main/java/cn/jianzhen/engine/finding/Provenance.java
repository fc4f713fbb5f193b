package cn.jianzhen.engine.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that is needed to compute a finding again years later.
 *
 * @param runId the run that produced it
 * @param detectorId the detector
 * @param detectorVersion its version
 * @param detectorSha256 digest of its three files
 * @param parameters the values it ran with
 * @param engineVersion the engine's version
 * @param snapshot the state of the data it ran on
 */
public record Provenance(
        String runId,
        String detectorId,
        int detectorVersion,
        String detectorSha256,
        Map<String, Object> parameters,
        String engineVersion,
        String snapshot) {

    public Provenance {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
