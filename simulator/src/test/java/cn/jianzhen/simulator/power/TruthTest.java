package cn.jianzhen.simulator.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Provenance;
import cn.jianzhen.engine.finding.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {
    @TempDir
    private Path temporary;

    private Truth read(String rows) throws IOException {
        return Truth.read(Files.writeString(temporary.resolve("truth.csv"), rows));
    }

    @Test
    void subjectsAreFoundBySchemeAndKind() throws IOException {
        Truth truth = read("""
                subject_kind,subject_id,scheme,category,note
                inspection,A,no_trace,2,"seconds=30, made up"
                inspection,B,short_trace,2,
                station,S,no_trace,2,times=3
                """);

        assertThat(truth.subjects("no_trace", "inspection")).containsExactly(Subject.inspection("A"));
        assertThat(truth.subjects("no_trace", "station")).containsExactly(new Subject("station", "S"));
        assertThat(truth.subjects()).hasSize(3);
    }

    @Test
    void aFileThatIsNoTruthIsRefused() {
        assertThatThrownBy(() -> read("report_no,value\nA,1\n")).hasMessageContaining("subject_kind");
        assertThatThrownBy(() -> read("subject_kind,subject_id,scheme,category\ninspection,A,no_trace\n"))
                .hasMessageContaining("不完整");
        assertThatThrownBy(() -> Truth.read(temporary.resolve("absent"))).isInstanceOf(IOException.class);
    }

    /** Of two tests at once one is the subject and the other stands beside it: both are named. */
    @Test
    void aFindingNamesItsSubjectAndWhatItRestsOn() {
        Named named = new Named(List.of(finding("B", "hard", "A"), finding("C", "soft")));

        assertThat(named.contains(Subject.inspection("A"))).isTrue();
        assertThat(named.contains(Subject.inspection("D"))).isFalse();
        var count = named.among(Set.of(
                Subject.inspection("A"), Subject.inspection("C"), Subject.inspection("D"), Subject.inspection("E")));
        assertThat(count.of()).isEqualTo(4);
        assertThat(count.found()).isEqualTo(2);
        assertThat(count.hard()).isEqualTo(1);
    }

    private static Finding finding(String subject, String strength, String... related) {
        return new Finding(
                subject,
                new Provenance("run", "detector", 1, "sha", Map.of(), "0", "snapshot"),
                2,
                strength,
                "trace",
                Subject.inspection(subject),
                List.of(related).stream().map(Subject::inspection).toList(),
                0.5,
                null,
                null,
                "",
                Map.of());
    }
}
