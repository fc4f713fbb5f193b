package cn.jianzhen.platform.detection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an analyst wrote about a detector, as far as pages show it. */
record DetectorText(
        String detectorId,
        String version,
        String title,
        int category,
        String categoryLabel,
        String question,
        boolean hard,
        String family,
        String status,
        String owner,
        String sql,
        Map<String, Output> outputs,
        List<Innocent> innocent,
        List<String> blindSpots,
        List<FindingView.VerifyStep> verify,
        List<FindingView.LegalBasis> legalBasis,
        List<String> views,
        List<Parameter> parameters) {

    /** A number of a finding: what it is called and its unit. */
    record Output(String label, @Nullable String unit) {}

    /** An innocent explanation; {@code note} says how it is excluded, when it is. */
    record Innocent(String text, boolean excluded, @Nullable String note) {}

    record Parameter(String name, String label, @Nullable String unit, String value, String reason) {}

    /** For findings whose detector is no longer in the catalogue: nothing is invented. */
    static DetectorText unknown(String detectorId, int category, boolean hard) {
        return new DetectorText(
                detectorId,
                "",
                "检测规则 " + detectorId,
                category,
                "",
                "",
                hard,
                "",
                "retired",
                "",
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
