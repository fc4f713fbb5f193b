package cn.jianzhen.engine.finding;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** findings.csv as data-format.md describes it: UTF-8, RFC 4180, one header row, local times. */
public final class FindingsCsv {
    /** The columns in order. */
    public static final List<String> HEADER = List.of(
            "finding_id",
            "detector_id",
            "detector_version",
            "category",
            "subject_kind",
            "subject_id",
            "related",
            "score",
            "occurred_from",
            "occurred_to",
            "explanation");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int SCORE_DECIMALS = 4;

    private FindingsCsv() {}

    /** Writes the file anew; the order is kept. */
    public static void write(Iterable<Finding> findings, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(findings, writer);
        }
    }

    public static void write(Iterable<Finding> findings, Writer writer) throws IOException {
        CsvRow.write(HEADER, writer);
        for (Finding finding : findings) {
            CsvRow.write(cells(finding), writer);
        }
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                finding.findingId(),
                finding.provenance().detectorId(),
                Integer.toString(finding.provenance().detectorVersion()),
                Integer.toString(finding.category()),
                finding.subject().kind(),
                finding.subject().id(),
                finding.relatedText(),
                score(finding.score()),
                time(finding.occurredFrom()),
                time(finding.occurredTo()),
                finding.explanation());
    }

    private static String score(double score) {
        return BigDecimal.valueOf(score)
                .setScale(SCORE_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }
}
