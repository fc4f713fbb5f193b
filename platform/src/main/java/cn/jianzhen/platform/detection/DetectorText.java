package cn.jianzhen.platform.detection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
        String statusLabel,
        String owner,
        String sql,
        Map<String, Output> outputs,
        List<Innocent> innocent,
        List<String> blindSpots,
        List<FindingView.VerifyStep> verify,
        List<FindingView.LegalBasis> legalBasis,
        List<String> views,
        List<Parameter> parameters,
        List<Version> history) {

    /** The only stage of life whose findings make leads and count. */
    static final String ACTIVE = "active";

    /** A number of a finding: what it is called, its unit, its decimals, the labels of its codes. */
    record Output(String label, @Nullable String unit, int decimals, Map<String, String> codes) {
        private static final int AS_THEY_ARE = -1;

        /** For a column that the catalogue no longer has, and for parameters. */
        static Output unnamed(String column) {
            return new Output(column, null, AS_THEY_ARE, Map.of());
        }

        /** The value as people read it, without its unit. */
        String show(JsonNode value) {
            if (value.isNumber()) {
                return number(value.decimalValue().stripTrailingZeros());
            }
            if (value.isBoolean()) {
                return value.booleanValue() ? "是" : "否";
            }
            String text = value.asString();
            return TIME.matcher(text).matches() ? text.replace('T', ' ') : codes.getOrDefault(text, text);
        }

        /** Whole numbers stay whole. */
        private String number(BigDecimal value) {
            boolean asItIs = decimals == AS_THEY_ARE || value.scale() <= 0;
            return asItIs
                    ? value.toPlainString()
                    : value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        }
    }

    /** An innocent explanation; {@code note} says how it is excluded, when it is. */
    record Innocent(String text, boolean excluded, @Nullable String note) {}

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    record Parameter(String name, String label, @Nullable String unit, String value, String reason) {}

    /** What a version changed, and why. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "DetectorVersion")
    record Version(int version, java.time.LocalDate date, String text) {}

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
                "停用",
                "",
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
