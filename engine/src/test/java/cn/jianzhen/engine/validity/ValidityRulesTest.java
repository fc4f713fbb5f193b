package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InvalidStandardException;
import cn.jianzhen.engine.standard.Level;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Rule;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.TraceChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ValidityRulesTest {
    @Test
    void everyRuleHasAClassAndEveryClassARule() {
        assertThat(Standard.packaged().rules().stream().map(Rule::id).collect(Collectors.toSet()))
                .isEqualTo(Checks.rules());
    }

    @Test
    void everyHintSaysWhyItIsNoBreach() {
        assertThat(Standard.packaged().rules())
                .filteredOn(rule -> rule.level() == Level.HINT)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.note()).as(rule.id()).isNotEmpty());
    }

    @Test
    void aRuleWithoutAClassIsRefusedByName() throws IOException {
        Map<String, String> texts = texts();
        texts.computeIfPresent("rules.yaml", (file, text) -> text.replace("id: low-flow,", "id: lowest-flow,"));
        Standard standard = Standard.load(texts);
        assertThatThrownBy(() -> new ValidityRules(standard))
                .isInstanceOf(InvalidStandardException.class)
                .hasMessageContaining("lowest-flow");
    }

    @Test
    void aBureauChangesANumberWithoutANewProgram() throws IOException {
        Map<String, String> texts = texts();
        texts.computeIfPresent(
                "facts.yaml",
                (file, text) -> text.replace(
                        "key: asm.outside_run_maximum, value: 2", "key: asm.outside_run_maximum, value: 4"));
        ValidityRules changed = new ValidityRules(Standard.load(texts));
        GivenTest given = new GivenTest(Method.ASM)
                .rows(2, 3, cell(TraceChannel.SPEED_KMH, 30))
                .rows(2, 9, cell(TraceChannel.SPEED_KMH, 25));
        assertThat(given.state("asm-speed-5025")).isEqualTo(RuleOutcome.State.BROKEN);
        assertThat(changed.examine(given.test(), given.circumstances(), List.of()))
                .filteredOn(each -> each.rule().id().equals("asm-speed-5025"))
                .extracting(RuleOutcome::state)
                .containsExactly(RuleOutcome.State.HOLDS);
    }

    @Test
    void beforeTheStandardsThereAreNoRules() {
        GivenTest given = new GivenTest(Method.ASM).rows(2, 9);
        Edition early = Standard.packaged().on(LocalDate.of(2019, 4, 30));
        assertThat(early.rules(Method.ASM, "410800")).isEmpty();
        assertThat(given.outcomes()).isNotEmpty();
    }

    @Test
    void nothingThatIsRecordedMakesARuleFall() {
        long seed = 20241008;
        Random random = new Random(seed);
        List<TraceChannel> channels = List.of(TraceChannel.values());
        List<Method> methods = List.of(Method.values());
        for (int draw = 0; draw < 300; draw++) {
            Method method = methods.get(random.nextInt(methods.size()));
            GivenTest given = new GivenTest(method).reported("pass");
            for (int stretch = 0; stretch < random.nextInt(6); stretch++) {
                GivenTest.Cell some = cell(channels.get(random.nextInt(channels.size())), random.nextInt(4000) - 100);
                GivenTest.Cell other = cell(channels.get(random.nextInt(channels.size())), random.nextDouble() * 20);
                given.skipSeconds(random.nextInt(4)).rows(random.nextInt(10), random.nextInt(30), some, other);
            }
            List<RuleOutcome> outcomes = given.outcomes();
            assertThat(outcomes).as("seed %d, draw %d", seed, draw).allSatisfy(each -> {
                assertThat(each.breach() != null).isEqualTo(each.state() == RuleOutcome.State.BROKEN);
                if (each.breach() != null) {
                    assertThat(BreachText.of(each.rule(), each.breach()))
                            .startsWith(each.rule().label());
                    assertThat(each.breach().firstSecond())
                            .isLessThanOrEqualTo(each.breach().lastSecond());
                }
            });
            assertThat(given.verdict().demanded())
                    .as("seed %d, draw %d", seed, draw)
                    .isNotNull();
        }
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String file : Standard.FILES) {
            texts.put(file, Files.readString(Path.of("../detectors/standard", file)));
        }
        return texts;
    }
}
