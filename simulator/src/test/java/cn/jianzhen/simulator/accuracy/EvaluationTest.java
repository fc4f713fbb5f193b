package cn.jianzhen.simulator.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.finding.Subject;
import cn.jianzhen.engine.statistic.Proportion;
import cn.jianzhen.simulator.accuracy.Evaluation.Claim;
import cn.jianzhen.simulator.accuracy.Evaluation.Row;
import cn.jianzhen.simulator.power.Truth;
import cn.jianzhen.simulator.power.Truth.Deed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    /** A and B are of category 2, S is the station behind them; C is of category 5. */
    private static final Truth TRUTH = new Truth(List.of(
            new Deed(Subject.inspection("A"), "line_overlap", 2),
            new Deed(Subject.inspection("B"), "no_trace", 2),
            new Deed(new Subject("station", "S"), "no_trace", 2),
            new Deed(Subject.inspection("C"), "result_override", 5)));

    private static final List<Claim> CLAIMS = List.of(
            claim(2, "A", 0.9), claim(2, "X", 0.9, "A"), claim(2, "Y", 0.9), claim(3, "C", 0.5), claim(2, "B", 0.49));

    @TempDir
    private Path folder;

    private static Claim claim(int category, String report, double score, String... related) {
        return new Claim(
                category,
                Subject.inspection(report),
                List.of(related).stream().map(Subject::inspection).toList(),
                score);
    }

    @Test
    void recallIsOfTheTruthAndPrecisionOfTheFindings() {
        Evaluation evaluation = Evaluation.of(CLAIMS, TRUTH, 0.5, 1003);
        assertThat(evaluation.categories())
                .containsExactly(
                        new Row(2, new Proportion(1, 3), new Proportion(1, 3), new Proportion(2, 3)),
                        new Row(3, new Proportion(0, 0), new Proportion(1, 1), new Proportion(1, 1)),
                        new Row(5, new Proportion(1, 1), new Proportion(0, 0), new Proportion(0, 0)));
        assertThat(evaluation.all())
                .isEqualTo(new Row(0, new Proportion(2, 4), new Proportion(2, 4), new Proportion(3, 4)));
    }

    /** X rests on A, which is false indeed; Y accuses an honest test of nothing but its own. */
    @Test
    void onlyAnAccusationWithoutAnyCheatIsAFalseTest() {
        Evaluation evaluation = Evaluation.of(CLAIMS, TRUTH, 0.5, 1003);
        assertThat(evaluation.falseTests()).isEqualTo(1);
        assertThat(evaluation.falsePer10000()).isEqualTo(10, within(1e-9));
        assertThat(evaluation.plus(evaluation).falsePer10000()).isEqualTo(10, within(1e-9));
        assertThat(evaluation.plus(evaluation).all().recall()).isEqualTo(new Proportion(4, 8));
        assertThat(Evaluation.of(CLAIMS, TRUTH, 0.5, 0).falsePer10000()).isNaN();
    }

    @Test
    void findingsAreReadByWhoeverWroteThem() throws IOException {
        Path file = folder.resolve("findings.csv");
        String header = "finding_id,detector_id,detector_version,category,subject_kind,subject_id,related,score,"
                + "occurred_from,occurred_to,explanation\n";
        Files.writeString(file, header + "f1,d,1,2,inspection,X,inspection:A;repair:R,0.9,,,\"一句话,有逗号\"\n");
        assertThat(ClaimsCsv.read(file))
                .containsExactly(new Claim(
                        2, Subject.inspection("X"), List.of(Subject.inspection("A"), new Subject("repair", "R")), 0.9));
        Files.writeString(file, header + "f1,d,1,二,inspection,X,,0.9,,,\n");
        assertThatThrownBy(() -> ClaimsCsv.read(file)).hasMessageContaining("第 2 行");
        Files.writeString(file, "a,b\n");
        assertThatThrownBy(() -> ClaimsCsv.read(file)).hasMessageContaining("不是疑点文件");
    }
}
