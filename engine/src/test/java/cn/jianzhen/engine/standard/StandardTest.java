package cn.jianzhen.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardTest {
    private static final LocalDate IN_FORCE = LocalDate.of(2024, 10, 8);
    private final Standard packaged = Standard.packaged();

    @Test
    void limitsDifferByClassAndChangeWithTheDate() {
        Limit a = packaged.on(IN_FORCE).limit("nox80", LimitClass.A);
        Limit early = packaged.on(LocalDate.of(2020, 6, 30)).limit("nox80", LimitClass.B);
        Limit late = packaged.on(LocalDate.of(2020, 7, 1)).limit("nox80", LimitClass.B);
        assertThat(List.of(a, early, late)).extracting(Limit::maximum).containsExactly(1500.0, 1200.0, 900.0);
    }

    @Test
    void lambdaHasTwoSides() {
        Limit lambda = packaged.on(IN_FORCE).limit("lambda", LimitClass.A);
        assertThat(lambda).isNotNull();
        assertThat(List.of(0.949, 0.95, 1.05, 1.051))
                .extracting(lambda::permits)
                .containsExactly(false, true, true, false);
    }

    @Test
    void theRegionDecidesTheClassFromADayOn() {
        assertThat(packaged.on(IN_FORCE).limitClass("410800")).isEqualTo(LimitClass.A);
        assertThat(packaged.on(IN_FORCE).limitClass("110108")).isEqualTo(LimitClass.B);
        assertThat(packaged.on(LocalDate.of(2024, 6, 30)).limitClass("110108")).isEqualTo(LimitClass.A);
    }

    @Test
    void nothingIsLaidDownBeforeTheStandardsCameIntoForce() {
        Edition before = packaged.on(LocalDate.of(2019, 4, 30));
        assertThat(before.value(Constant.ASM_MEAN_WINDOW)).isNaN();
        assertThat(before.limit("nox80", LimitClass.A)).isNull();
        assertThat(before.plan(Method.ASM)).isNull();
    }

    @Test
    void everyMethodHasACourseAndEveryLimitAnItem() {
        Edition edition = packaged.on(IN_FORCE);
        for (Method method : Method.values()) {
            assertThat(edition.plan(method)).as(method.code()).isNotNull();
        }
        assertThat(packaged.limits())
                .allSatisfy(limit ->
                        assertThat(edition.item(limit.item())).as(limit.item()).isNotNull());
        assertThat(packaged.constants()).hasSizeGreaterThanOrEqualTo(Constant.values().length);
    }

    @Test
    void physicalMinimaAreThoseOfTheRequiredPhases() {
        Edition edition = packaged.on(IN_FORCE);
        assertThat(minimum(edition, Method.TWO_SPEED_IDLE)).isEqualTo(90);
        assertThat(minimum(edition, Method.ASM)).isEqualTo(25);
        assertThat(minimum(edition, Method.VMAS)).isEqualTo(195);
    }

    private static int minimum(Edition edition, Method method) {
        MethodPlan plan = edition.plan(method);
        return plan == null ? -1 : plan.minimumSeconds();
    }

    @Test
    void theCycleIsItsCornersJoinedByLines() {
        SpeedCycle cycle = packaged.on(IN_FORCE).cycle(Method.VMAS);
        assertThat(cycle).isNotNull();
        assertThat(cycle.length()).isEqualTo(195);
        assertThat(cycle.speedAt(5)).isZero();
        assertThat(cycle.speedAt(13)).isEqualTo(7.5);
        assertThat(cycle.speedAt(150)).isEqualTo(50);
        assertThat(cycle.speedAt(500)).isZero();
        double[][] band = cycle.envelope(1);
        assertThat(band[0][15]).isEqualTo(11.25);
        assertThat(band[1][15]).isEqualTo(15);
    }

    @Test
    void aFolderReplacesThePackagedStandard(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue().replace("value: 148,", "value: 150,"));
        }
        assertThat(Standard.load(folder).on(IN_FORCE).value(Constant.ASM_LOAD_DIVISOR_5025))
                .isEqualTo(150);
    }

    @Test
    void everyProblemIsNamedAtOnce() throws IOException {
        Map<String, String> texts = texts();
        texts.compute(
                "facts.yaml",
                (file, text) -> String.valueOf(text)
                        .replace("key: asm.mean_window, value: 10,", "key: asm.mean_window, value: ten,")
                        .replace("key: smoke.opacity_path,", "key: smoke.opacity,")
                        .replace("confidence: weak, from: 2019-05-01}", "confidence: sure, form: 2019-05-01}"));
        InvalidStandardException problem =
                catchThrowableOfType(InvalidStandardException.class, () -> Standard.load(texts));
        assertThat(problem.problems())
                .anyMatch(text -> text.contains("facts.yaml") && text.contains("应为数字，现为“ten”"))
                .anyMatch(text -> text.contains("不认识的常数“smoke.opacity”"))
                .anyMatch(text -> text.contains("缺少常数“smoke.opacity_path”"))
                .anyMatch(text -> text.contains("confidence") && text.contains("sure"))
                .anyMatch(text -> text.contains("form：不认识的键"))
                .anyMatch(text -> text.contains("from：缺失"));
    }

    @Test
    void twoRulesForTheSameDayAreRefused() throws IOException {
        Map<String, String> texts = texts();
        texts.compute("limits.yaml", (file, text) -> String.valueOf(text).replace(", to: 2020-06-30", ""));
        assertThatThrownBy(() -> Standard.load(texts))
                .isInstanceOf(InvalidStandardException.class)
                .hasMessageContaining("nox80 B")
                .hasMessageContaining("2020-07-01");
    }

    @Test
    void brokenYamlIsNamedWithItsFile() throws IOException {
        Map<String, String> texts = texts();
        texts.put("items.yaml", "items: [\n");
        assertThatThrownBy(() -> Standard.load(texts)).hasMessageContaining("items.yaml：不是有效的YAML");
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String file : Standard.FILES) {
            texts.put(file, Files.readString(Path.of("../detectors/standard", file)));
        }
        return texts;
    }
}
