package cn.jianzhen.engine.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTextTest {
    private static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋a", "－a", "＠a", "--", "-");

    @Test
    void whatASpreadsheetWouldRunBecomesText() throws IOException {
        for (String cell : HOSTILE) {
            StringWriter row = new StringWriter();
            CsvRow.write(List.of("a", cell), row);
            assertThat(row.toString()).as(cell).matches(cell.equals("-") ? "a,-\r\n" : "(?s)a,\"?'.*");
        }
    }

    @Test
    void numbersAndOrdinaryTextStayAsTheyAre() {
        for (String cell : List.of("", "-1", "-1.5", "+3", "-1.5E-7", "豫H00001", "'", "a=b", "2024-10-08")) {
            assertThat(SpreadsheetText.safe(cell)).isEqualTo(cell);
        }
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        for (String cell : List.of("", "'", "''=", "'=1", "x'", "-1")) {
            assertThat(SpreadsheetText.read(SpreadsheetText.written(cell))).isEqualTo(cell);
        }
        HOSTILE.forEach(cell ->
                assertThat(SpreadsheetText.read(SpreadsheetText.written(cell))).isEqualTo(cell));
    }
}
