package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DetectorTextTest {
    private static final DetectorText.Output COLUMN =
            new DetectorText.Output("数值", "g/km", 2, Map.of("inside", "完全落在其内"));

    @Test
    void numbersGetTheirDecimalsAndCodesTheirLabels() {
        assertThat(show(COLUMN, "0.12345")).isEqualTo("0.12");
        assertThat(show(COLUMN, "107")).isEqualTo("107");
        assertThat(show(COLUMN, "1e3")).isEqualTo("1000");
        assertThat(show(COLUMN, "\"inside\"")).isEqualTo("完全落在其内");
        assertThat(show(COLUMN, "\"2024-10-08T09:15:32\"")).isEqualTo("2024-10-08 09:15:32");
        assertThat(show(COLUMN, "true")).isEqualTo("是");
    }

    @Test
    void whatTheCatalogueDoesNotNameIsShownAsItIs() {
        DetectorText.Output unnamed = DetectorText.Output.unnamed("x");
        assertThat(show(unnamed, "1.500000")).isEqualTo("1.5");
        assertThat(show(unnamed, "\"inside\"")).isEqualTo("inside");
    }

    @Test
    void everyDetectorOfTheCatalogueHasItsWords() {
        DetectorTexts texts = new DetectorTexts();
        assertThat(texts.all()).isNotEmpty().allSatisfy(text -> {
            assertThat(text.title()).isNotBlank();
            assertThat(text.categoryLabel()).isNotBlank();
            assertThat(text.innocent()).isNotEmpty();
            assertThat(text.verify()).isNotEmpty();
        });
    }

    private static String show(DetectorText.Output output, String json) {
        return output.show(new JsonMapper().readTree(json));
    }

    @Test
    void smallProbabilitiesAreWords() {
        assertThat(Probability.text(0)).isEqualTo("小于亿分之一");
        assertThat(Probability.text(3.2e-7)).isEqualTo("小于百万分之一");
        assertThat(Probability.text(1e-6)).isEqualTo("小于万分之一");
        assertThat(Probability.text(0.00342)).isEqualTo("0.34%");
        assertThat(Probability.text(1)).isEqualTo("100%");
    }
}
