package cn.jianzhen.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fence")
class CatalogueFenceTest {
    private final CatalogueRules rules = CatalogueRules.of(Room.folder());
    private final CatalogueRules planted = CatalogueRules.of(Room.planted());

    @Test
    void everyDetectorCanBeRead() {
        assertThat(rules.unreadable()).isEmpty();
        assertThat(rules.catalogue().detectors()).isNotEmpty();
    }

    @Test
    void aDetectorThatCannotBeReadIsCaught() {
        assertThat(planted.unreadable())
                .singleElement()
                .asString()
                .startsWith("rules/torn/")
                .contains("accuses");
    }

    @Test
    void theCatalogueNamesEveryFolder() throws IOException {
        assertThat(rules.unnamedFolders()).isEmpty();
    }

    @Test
    void aFolderWithoutANameIsCaught() throws IOException {
        assertThat(planted.unnamedFolders()).singleElement().asString().startsWith("unnamed:");
    }

    @Test
    void everyQueryKeepsToThePortableSubset() {
        assertThat(rules.outsidePortableSubset()).isEmpty();
    }

    @Test
    void aQueryOutsideThePortableSubsetIsCaught() {
        assertThat(planted.outsidePortableSubset())
                .singleElement()
                .asString()
                .startsWith("rules/not-portable/query.sql:4:")
                .contains("seconds_between");
    }

    @Test
    void everyDetectorHasItsCases() {
        assertThat(rules.missingCases()).isEmpty();
    }

    @Test
    void aDetectorWithoutCasesIsCaught() {
        assertThat(planted.missingCases())
                .containsExactly(
                        "bare: add a case of kind hit",
                        "bare: add a case of kind near_miss",
                        "bare: add a case that 'excludes: clock' and expects nothing");
    }

    @Test
    void noCaseContradictsItself() {
        assertThat(rules.contradictoryCases()).isEmpty();
    }

    @Test
    void anInnocentCaseThatAccusesAndAnUndeclaredExplanationAreCaught() {
        assertThat(planted.contradictoryCases())
                .containsExactly(
                        "accusing / 无辜者被怀疑: call it 'hit' or 'open', or expect []",
                        "accusing / 没有申报的解释: declare 'weather' under 'innocent'");
    }
}
