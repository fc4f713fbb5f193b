package cn.jianzhen.platform.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeadSheetTest {
    @Test
    void whatLooksLikeAFormulaBecomesText() {
        for (String formula : List.of("=1+1", "+1+1", "-1-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
            assertThat(LeadSheet.cell(formula)).startsWith("\"'").endsWith("\"");
        }
    }

    @Test
    void quotesAndLineBreaksStayInTheirCell() {
        assertThat(LeadSheet.cell("a \"b\",\nc")).isEqualTo("\"a \"\"b\"\",\nc\"");
        assertThat(LeadSheet.cell("")).isEqualTo("\"\"");
    }
}
