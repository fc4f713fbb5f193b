package cn.jianzhen.platform.detection;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test performed again on paper: results, rules, verdict and every second, ready to be shown. */
record SheetView(
        String reportNo,
        SheetVerdict verdict,
        String limitClass,
        SheetMethod method,
        List<SheetItemRow> items,
        List<SheetRule> rules,
        SheetSeconds seconds) {

    /** Where a fact comes from: standard with clause, and how sure it is in Chinese; empty text where not known. */
    record SheetSource(String standard, String clause, String confidence) {}

    /** What the standard demands beside what was reported; labels in Chinese. */
    record SheetVerdict(
            String demanded,
            String demandedLabel,
            @Nullable String reported,
            boolean contradicts,
            String confidence,
            List<String> reasons) {}

    /** Whether the vehicle may be tested by this method, as one Chinese sentence. */
    record SheetMethod(String state, String sentence, SheetSource source) {}

    /** One item; numbers are null where they are not known. {@code lastDigits} counts steps of the last reported digit. */
    record SheetItemRow(
            String item,
            String label,
            String unit,
            int decimals,
            @Nullable Double recomputed,
            @Nullable Double reported,
            @Nullable Double tolerance,
            @Nullable Double lastDigits,
            @Nullable Boolean agrees,
            String limit,
            @Nullable Boolean permitted,
            String reportedLimit,
            String reportedVerdict,
            String note,
            String formula,
            SheetSource source) {}

    /** One rule and what became of it: {@code state} is holds, broken or not_measured; seconds are null unless broken there. */
    record SheetRule(
            String id,
            String label,
            String state,
            String level,
            String sentence,
            String note,
            @Nullable Integer firstSecond,
            @Nullable Integer lastSecond,
            SheetSource source) {}

    /** The derived columns; each list is as long as {@code seconds}. */
    record SheetSeconds(List<Integer> seconds, List<SheetColumn> columns) {}

    record SheetColumn(
            String id,
            String label,
            String unit,
            String formula,
            SheetSource source,

            @ArraySchema(
                    schema =
                            @Schema(
                                    types = {"number", "null"},
                                    format = "double"))
            List<@Nullable Double> values) {}
}
