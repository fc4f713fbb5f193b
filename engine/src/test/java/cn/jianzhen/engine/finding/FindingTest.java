package cn.jianzhen.engine.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Subject A = Subject.inspection("A");
    private static final Subject B = Subject.inspection("B");

    @Test
    void theNameDoesNotDependOnTheOrderOfWhatIsRelated() {
        String name = FindingId.of("line-overlap", A, List.of(B, A));
        assertThat(name).matches("[0-9a-f]{24}").isEqualTo(FindingId.of("line-overlap", A, List.of(A, B)));
        assertThat(name)
                .isNotEqualTo(FindingId.of("line-overlap", A, List.of(A)))
                .isNotEqualTo(FindingId.of("line-overlap", B, List.of(A, B)))
                .isNotEqualTo(FindingId.of("driver-overlap", A, List.of(A, B)));
    }

    @Test
    void aSubjectIsReadAsItIsWritten() {
        assertThat(Subject.parse("repair:WX:1")).isEqualTo(new Subject("repair", "WX:1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.parse("A"));
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.parse("inspection:"));
    }

    @Test
    void theSentenceHoldsNumbersWithUnitsAndChineseTimes() {
        Map<String, EvidenceColumn> columns = Map.of(
                "seconds", column("seconds", "s", 0, Map.of()),
                "share", column("share", "%", 1, Map.of()),
                "at", column("at", null, 0, Map.of()),
                "method", column("method", null, 0, Map.of("asm", "稳态工况法")),
                "absent", column("absent", null, 0, Map.of()));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("seconds", 90L);
        values.put("share", 12.25);
        values.put("at", LocalDateTime.of(2024, 10, 8, 9, 5, 7));
        values.put("method", "asm");
        Explanation sentence = new Explanation("{method}于{at}重叠 {seconds}，占{share}，{absent}");
        assertThat(sentence.fill(values, columns)).isEqualTo("稳态工况法于2024年10月8日 09:05:07重叠 90 s，占12.3%，无");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Explanation("{other}").fill(values, columns))
                .withMessageContaining("{other}");
    }

    @Test
    void aNumberIsNotMadeToLookFinerThanItIs() {
        EvidenceColumn value = column("value", null, 3, Map.of());
        assertThat(value.format(45.0)).isEqualTo("45");
        assertThat(value.format(241.3)).isEqualTo("241.3");
        assertThat(value.format(0.0004)).isEqualTo("0");
        assertThat(value.format(1200)).isEqualTo("1200");
    }

    @Test
    void theFileHasTheColumnsOfTheDataFormatAndQuotesWhatNeedsIt() throws IOException {
        StringWriter text = new StringWriter();
        FindingsCsv.write(List.of(finding("他说\"有,逗号\"")), text);
        assertThat(text.toString())
                .isEqualTo("finding_id,detector_id,detector_version,category,subject_kind,subject_id,related,score,"
                        + "occurred_from,occurred_to,explanation\r\n"
                        + "0123,line-overlap,3,2,inspection,A,inspection:A;inspection:B,0.9,2024-10-08T09:00:00,,"
                        + "\"他说\"\"有,逗号\"\"\"\r\n");
    }

    @Test
    void evidenceBecomesOneJsonObject() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("n", 3L);
        values.put("x", Double.NaN);
        values.put("t", "引号\"和\\与\n行");
        values.put("absent", null);
        values.put("yes", true);
        assertThat(JsonText.of(values))
                .isEqualTo("{\"n\":3,\"x\":null,\"t\":\"引号\\\"和\\\\与\\u000a行\",\"absent\":null,\"yes\":true}");
    }

    private static EvidenceColumn column(String name, @Nullable String unit, int decimals, Map<String, String> codes) {
        return new EvidenceColumn(name, name, unit, decimals, codes);
    }

    private static Finding finding(String explanation) {
        Provenance provenance = new Provenance("run", "line-overlap", 3, "sha", Map.of(), "0.1", "snapshot");
        return new Finding(
                "0123",
                provenance,
                2,
                "hard",
                "time_person",
                A,
                List.of(B, A),
                0.9,
                LocalDateTime.of(2024, 10, 8, 9, 0),
                null,
                explanation,
                Map.of());
    }
}
