package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.record.ColumnType;
import cn.jianzhen.engine.record.Schema;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new column of a table or a finding that sounds personal cannot be forgotten. */
class PersonalColumnsTest {
    private static final Pattern SOUNDS_PERSONAL = Pattern.compile(".*(姓名|代表人|所有人|执法人员|技师|电话|号牌|车辆识别代号|他车代号).*");
    private static final Pattern SOUNDS_LIKE_A_PERSON = Pattern.compile(".*(姓名|人员|技师|操作员|电话|号牌|识别代号|他车代号).*");
    /** Codes, kinds and counts: they name nobody. */
    private static final Pattern NAMES_NOBODY =
            Pattern.compile("plate_type|plate_color|.*_id|same_cars|.*_staff|cars|operators");

    private final PersonalColumns personal = TestFindings.personal();

    @Test
    void everyColumnOfATableThatSoundsPersonalIsInTheList() {
        Stream<String> missing = Schema.bundled().tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.type() == ColumnType.TEXT)
                        .filter(column -> !NAMES_NOBODY.matcher(column.name()).matches())
                        .filter(column ->
                                SOUNDS_PERSONAL.matcher(column.label()).matches())
                        .filter(column ->
                                personal.of(table.name(), column.name()).isEmpty())
                        .map(column -> table.name() + "." + column.name()));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyColumnOfAFindingThatSoundsPersonalIsInTheList() {
        Stream<String> missing = Catalogue.bundled().detectors().stream()
                .flatMap(detector -> detector.columnsByName().values().stream()
                        .filter(column ->
                                column.unit() == null && column.codes().isEmpty())
                        .filter(column -> !NAMES_NOBODY.matcher(column.name()).matches())
                        .filter(column ->
                                SOUNDS_LIKE_A_PERSON.matcher(column.label()).matches())
                        .filter(column -> personal.of(PersonalColumns.FINDING, column.name())
                                .isEmpty())
                        .map(column -> detector.id() + "." + column.name()));
        assertThat(missing).isEmpty();
    }

    @Test
    void whatASentenceTookFromAPersonalColumnIsMarkedInIt() {
        String sentence = "王五（上岗证JZ1）在 2家机构有检验记录";
        assertThat(personal.markedSentence(sentence, "{\"staff_name\":\"王五\",\"station_count\":2}"))
                .isEqualTo("\uE000n王五\uE001（上岗证JZ1）在 2家机构有检验记录");
        assertThat(personal.markedSentence(sentence, null)).isEqualTo(sentence);
        assertThat(personal.markedSentence(sentence, "{}")).isEqualTo(sentence);
    }
}
