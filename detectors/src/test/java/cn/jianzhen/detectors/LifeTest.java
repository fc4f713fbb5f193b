package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.detectors.Life.Honest;
import cn.jianzhen.detectors.Life.Precision;
import cn.jianzhen.detectors.Life.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fence")
class LifeTest {
    /** With {@code -Dlife.update=true} first promotes those that have earned it; then the rule is checked. */
    @Test
    void everyActiveDetectorWasProvenQuiet() throws IOException {
        Life life = Life.read(Room.folder(), Room.docs().resolve("explanation/accuracy.md"));
        if (Boolean.getBoolean("life.update")) {
            for (Stage detector : stages()) {
                if (life.earned(detector)) {
                    Path file = Room.folder().resolve("rules/" + detector.id() + "/detector.yaml");
                    Files.writeString(file, life.promoted(detector, Files.readString(file)));
                }
            }
        }
        assertThat(life.objections(stages())).isEmpty();
    }

    @Test
    void anActiveDetectorThatIsLoudOrWasNotMeasuredIsCaught() {
        Stage active = detector("active");
        assertThat(life(quiet(), 9, 10).objections(List.of(active))).isEmpty();
        assertThat(new Life(Map.of(), Map.of()).objections(List.of(active)))
                .singleElement()
                .asString()
                .startsWith("whole is active");
        assertThat(life(new Honest(1, 0, "not_proven", "2026-11-24"), 9, 10).objections(List.of(active)))
                .hasSize(1);
        assertThat(life(new Honest(1, 1, "quiet", "2026-11-24"), 9, 10).objections(List.of(active)))
                .hasSize(1);
        assertThat(new Life(Map.of(), Map.of()).objections(List.of(detector("trial"))))
                .isEmpty();
    }

    @Test
    void onlyWhatWasMeasuredAsItStandsIsPromoted() {
        Stage trial = detector("trial");
        assertThat(life(quiet(), 8, 10).earned(trial)).isTrue();
        assertThat(life(quiet(), 7, 10).earned(trial)).isFalse();
        assertThat(life(quiet(), 0, 0).earned(trial)).isFalse();
        assertThat(life(quiet(), 2, 2).earned(trial)).isFalse();
        assertThat(life(quiet(), 8, 10).earned(new Stage("whole", "trial", 1, 0.05)))
                .isFalse();
        assertThat(life(new Honest(2, 0, "quiet", "2026-11-24"), 8, 10).earned(trial))
                .isFalse();
        assertThat(life(quiet(), 8, 10).earned(detector("active"))).isFalse();
        assertThat(life(quiet(), 8, 10).earned(detector("draft"))).isFalse();
    }

    @Test
    void aPromotionRaisesTheVersionAndSaysWhy() {
        String yaml = "version: 1\nstatus: trial\nhistory:\n  - {version: 1, date: 2026-11-24, text: 首版}\n";
        assertThat(life(quiet(), 8, 10).promoted(detector("trial"), yaml))
                .isEqualTo("version: 2\nstatus: active\nhistory:\n  - {version: 1, date: 2026-11-24, text: 首版}\n"
                        + "  - {version: 2, date: 2026-11-24, text: 转为启用：诚实城市误报达标且无硬误报，模拟城市疑点属实 8/10；规则未改}\n");
    }

    @Test
    void thePrecisionIsReadFromSectionFOnly() {
        assertThat(Life.precision(List.of(
                        "## E. On the sample",
                        "| `a` | 9 | 0.0 % (0/9; 0.0–9.9) | 0.0 % (0/9; 0.0–9.9) | – |",
                        "## F. On simulated cities",
                        "| `a` | 1,389 | 96.7 % (1,343/1,389; 94.4–98.2) | 100.0 % (1,389/1,389; 99.1–100.0) | – |",
                        "| `b` | 0 | – | – | 0.0 % (0/2; 0.0–84.2) |",
                        "| `scheme` | inspection | 54.5 % (61/112; 44.8–63.9) | 1 % (1/112) | `b` 60 |")))
                .isEqualTo(Map.of("a", new Precision(1389, 1389)));
    }

    private static Life life(Honest honest, int right, int findings) {
        return new Life(Map.of("whole", honest), Map.of("whole", new Precision(right, findings)));
    }

    private static Honest quiet() {
        return new Honest(1, 0, "quiet", "2026-11-24");
    }

    private static Stage detector(String status) {
        return new Stage("whole", status, 1, 0.5);
    }

    private static List<Stage> stages() {
        return Room.catalogue().detectors().stream().map(Stage::of).toList();
    }
}
