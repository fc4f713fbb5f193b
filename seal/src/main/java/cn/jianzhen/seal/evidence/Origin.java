package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.finding.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a sealed finding comes from, as lines of key and value.
 *
 * @param findingId the finding
 * @param detectorId,detectorVersion,detectorSha256 the detector
 * @param engineVersion the engine that computed it
 * @param snapshot the state of the data
 * @param sealedAt local time of sealing
 */
record Origin(
        String findingId,
        String detectorId,
        String detectorVersion,
        String detectorSha256,
        String engineVersion,
        String snapshot,
        String sealedAt) {
    static final String FILE = "origin.tsv";

    static Origin of(String findingId, Provenance provenance, String sealedAt) {
        return new Origin(
                findingId,
                provenance.detectorId(),
                Integer.toString(provenance.detectorVersion()),
                provenance.detectorSha256(),
                provenance.engineVersion(),
                provenance.snapshot(),
                sealedAt);
    }

    byte[] bytes() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("finding_id", findingId);
        lines.put("detector_id", detectorId);
        lines.put("detector_version", detectorVersion);
        lines.put("detector_sha256", detectorSha256);
        lines.put("engine_version", engineVersion);
        lines.put("snapshot", snapshot);
        lines.put("sealed_at", sealedAt);
        return FindingFiles.utf8(lines.entrySet().stream()
                .map(line -> line.getKey() + '\t' + line.getValue() + '\n')
                .collect(Collectors.joining()));
    }

    static Origin parse(byte[] file) throws BentPackage {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split("\t", 2);
            lines.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return new Origin(
                required(lines, "finding_id"),
                required(lines, "detector_id"),
                required(lines, "detector_version"),
                required(lines, "detector_sha256"),
                required(lines, "engine_version"),
                required(lines, "snapshot"),
                required(lines, "sealed_at"));
    }

    private static String required(Map<String, String> lines, String key) throws BentPackage {
        String value = lines.get(key);
        if (value == null) {
            throw new BentPackage(FILE + " 缺少 " + key);
        }
        return value;
    }
}
