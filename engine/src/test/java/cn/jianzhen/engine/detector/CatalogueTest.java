package cn.jianzhen.engine.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theBundledCatalogueIsWhole() {
        Catalogue catalogue = Catalogue.bundled();
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.detectors()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(catalogue.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void aBrokenDetectorIsNamedWithFileLineAndRemedyAndDoesNotStopTheOthers() throws IOException {
        PlantedCatalogue.write(folder, "good", PlantedCatalogue.YAML.replace("{id}", "good"));
        PlantedCatalogue.write(
                folder,
                "bad",
                PlantedCatalogue.YAML
                        .replace("{id}", "bad")
                        .replace("owner: 某处", "owner: 某处\nsecret: 1")
                        .replace("[too_short]", "[unheard_of]")
                        .replace("category: 2", "category: zwei"));
        PlantedCatalogue.words(folder, "good, bad, absent");
        Catalogue catalogue = Catalogue.read(folder);
        assertThat(catalogue.detectors()).extracting(DetectorDefinition::id).containsExactly("good");
        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::toString)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("rules/bad/detector.yaml:3:")
                        .contains("whole number"))
                .anySatisfy(
                        text -> assertThat(text).contains("'secret' is unknown").contains("Remove it"))
                .anySatisfy(text -> assertThat(text).contains("no scheme 'unheard_of'"))
                .anySatisfy(text -> assertThat(text).startsWith("rules/absent/detector.yaml:1:"));
    }

    @Test
    void whatTheQueryAndTheYamlDoNotShareIsNamed() throws IOException {
        String yaml = PlantedCatalogue.YAML
                .replace("{id}", "odd")
                .replace("title: 疑似短时", "title: 短时造假")
                .replace("min_seconds:", "unused:")
                .replace("by: seconds", "by: other");
        PlantedCatalogue.write(folder, "odd", yaml);
        PlantedCatalogue.words(folder, "odd");
        assertThat(Catalogue.read(folder).problems())
                .extracting(CatalogueProblem::problem)
                .anySatisfy(problem -> assertThat(problem).contains("accuses"))
                .anySatisfy(problem -> assertThat(problem).contains(":min_seconds"))
                .anySatisfy(problem -> assertThat(problem).contains("'unused' is not used"))
                .anySatisfy(problem -> assertThat(problem).contains("score.by"));
    }

    @Test
    void aPictureThatCannotBeDrawnOfWhatTheQueryFindsIsRefused() throws IOException {
        PlantedCatalogue.write(
                folder,
                "unfit",
                PlantedCatalogue.YAML.replace("{id}", "unfit").replace("views: [trace]", "views: [trace, bars]"));
        PlantedCatalogue.write(
                folder,
                "unknown",
                PlantedCatalogue.YAML.replace("{id}", "unknown").replace("views: [trace]", "views: [cloud]"));
        PlantedCatalogue.words(folder, "unfit, unknown");
        assertThat(Catalogue.read(folder).problems())
                .extracting(CatalogueProblem::toString)
                .hasSize(2)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("rules/unfit/detector.yaml:")
                        .contains("'bars' is drawn of [station], but the query finds [inspection]"))
                .anySatisfy(text -> assertThat(text).contains("no view 'cloud'"));
    }

    @Test
    void otherPicturesLeaveTheJudgingDigestAloneAndOtherSqlOrParametersDoNot() {
        String yaml = "id: a\nviews: [trace]\nparameters:\n  p: {default: 1}\n";
        DetectorFiles files = new DetectorFiles(yaml, "select 1", "cases: []");
        for (String views :
                new String[] {"views: [trace, history]", "views:\n  - trace\n  - history", "views:\n- trace"}) {
            DetectorFiles shown = new DetectorFiles(yaml.replace("views: [trace]", views), "select 1", "cases: []");
            assertThat(shown.judgingSha256()).as(views).isEqualTo(files.judgingSha256());
            assertThat(shown.sha256()).as(views).isNotEqualTo(files.sha256());
        }
        for (DetectorFiles other : List.of(
                new DetectorFiles(yaml.replace("default: 1", "default: 2"), "select 1", "cases: []"),
                new DetectorFiles(yaml.replace("id: a", "id: b"), "select 1", "cases: []"),
                new DetectorFiles(yaml, "select 2", "cases: []"),
                new DetectorFiles(yaml, "select 1", "cases: [x]"))) {
            assertThat(other.judgingSha256()).isNotEqualTo(files.judgingSha256());
        }
    }

    @Test
    void aFileThatIsNoYamlGivesItsLine() throws IOException {
        PlantedCatalogue.write(folder, "torn", "id: torn\ntitle: [疑似\n");
        PlantedCatalogue.words(folder, "torn");
        assertThat(Catalogue.read(folder).problems())
                .extracting(CatalogueProblem::problem)
                .anySatisfy(problem -> assertThat(problem).contains("cannot be read"));
    }

    @Test
    void aQueryThatReadsAForbiddenTableIsNotRun() throws IOException {
        PlantedCatalogue.write(folder, "spy", PlantedCatalogue.YAML.replace("{id}", "spy"));
        Path query = folder.resolve("rules/spy/query.sql");
        Files.writeString(query, Files.readString(query).replace("from inspections", "from findings"));
        PlantedCatalogue.words(folder, "spy");
        Catalogue catalogue = Catalogue.read(folder);
        assertThat(catalogue.detectors()).isEmpty();
        assertThat(catalogue.problems()).extracting(CatalogueProblem::problem).contains("the query reads findings");
    }
}
