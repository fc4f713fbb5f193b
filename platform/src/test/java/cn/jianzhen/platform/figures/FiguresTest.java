package cn.jianzhen.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every figure against what was counted by hand, and against the rows behind it. */
class FiguresTest extends FiguresCity {
    @Test
    void everyTotalIsTheOneCountedByHand() {
        Map<String, Double> counted = settings.figures().stream()
                .filter(figure -> !figure.source().equals("detectors"))
                .collect(Collectors.toMap(
                        FigureSettings.Figure::id,
                        figure -> figures.table(TestUsers.wholeCity(), figure, Slice.ALL)
                                .total()));
        assertThat(counted)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("tests", 8.0),
                        Map.entry("leads_open", 6.0),
                        Map.entry("leads_open_hard", 3.0),
                        Map.entry("leads_open_soft", 3.0),
                        Map.entry("leads_new", 6.0),
                        Map.entry("leads_withdrawn", 2.0),
                        Map.entry("leads_waiting", 2.0),
                        Map.entry("leads_all", 8.0),
                        Map.entry("leads_checked", 3.0),
                        Map.entry("leads_confirmed", 1.0),
                        Map.entry("leads_refuted", 1.0),
                        Map.entry("leads_undecided", 1.0),
                        Map.entry("leads_settled", 2.0),
                        Map.entry("harm_open", 15.5)));
    }

    @Test
    void aPeriodCountsTheDaysInItByTheCitysTime() {
        assertThat(since("leads_new")).isEqualTo(2);
        assertThat(since("leads_withdrawn")).isEqualTo(1);
        assertThat(since("leads_checked")).isEqualTo(3);
        assertThat(since("tests")).isEqualTo(5);
        assertThat(ids("leads_waiting", Slice.ALL)).containsExactly("L4", "L2");
    }

    /** Whatever a figure counts: its rows add up to it, and so do the counties and the categories. */
    @Test
    void everyTotalIsThatOfTheRowsBehindItOfTheCountiesAndOfTheCategories() {
        List<Scope> scopes = List.of(
                TestUsers.wholeCity(), TestUsers.county(TestCity.COUNTY_A), TestUsers.county(TestCity.COUNTY_B));
        for (FigureSettings.Figure figure : settings.figures()) {
            for (Scope scope : scopes) {
                for (Slice slice : List.of(Slice.ALL, Slice.between(YESTERDAY, YESTERDAY.plusDays(1)))) {
                    check(scope, figure, slice);
                }
            }
        }
    }

    private void check(Scope scope, FigureSettings.Figure figure, Slice slice) {
        CrossTable table = figures.table(scope, figure, slice);
        List<Figures.Row> behind = figures.rows(scope, figure, slice, 0, 500);
        assertThat(behind.stream().mapToDouble(Figures.Row::amount).sum())
                .as(figure.id())
                .isCloseTo(table.total(), within(1e-9));
        assertThat(figures.count(scope, figure, slice)).isEqualTo(behind.size());
        double byCounty = table.county(null);
        for (String county : table.counties()) {
            Slice one = new Slice(county, null, slice.from(), slice.to());
            double total = figures.table(scope, figure, one).total();
            assertThat(total).as(figure.id()).isEqualTo(table.county(county));
            byCounty += total;
        }
        assertThat(byCounty).as(figure.id()).isCloseTo(table.total(), within(1e-9));
        double byCategory = table.category(null);
        for (Integer category : table.categories()) {
            Slice one = new Slice(null, category, slice.from(), slice.to());
            byCategory += figures.table(scope, figure, one).total();
        }
        assertThat(byCategory).as(figure.id()).isCloseTo(table.total(), within(1e-9));
    }

    @Test
    void aFigureWithAListOpensAsManyRowsThere() {
        for (FigureSettings.Figure figure : settings.figures()) {
            if (figure.list() != null && figure.list().startsWith("/leads")) {
                double total =
                        figures.table(TestUsers.wholeCity(), figure, Slice.ALL).total();
                assertThat(ask("/api" + figure.list(), TestUsers.analyst()))
                        .bodyJson()
                        .extractingPath("$.total")
                        .isEqualTo((int) total);
            }
        }
    }

    @Test
    void theCockpitTellsThemByCountyCategoryAndWeek() {
        MvcTestResult page = ask("/api/cockpit", TestUsers.analyst());
        assertThat(page).bodyJson().extractingPath("$.place").isEqualTo("全市");
        assertThat(page).bodyJson().extractingPath("$.testDay.basis").isEqualTo("clock");
        assertThat(list(page, "$.changes[*].value")).containsExactly(2.0, 1.0, 3.0, 5.0, 7.0);
        assertThat(list(page, "$.counties[?(@.code=='410802')].values.tests")).containsExactly(4.0);
        assertThat(list(page, "$.counties[?(@.name=='未定区县')].values.leads_all")).containsExactly(1.0);
        assertThat(list(page, "$.categories[*].category")).containsExactly(2, 3, 5);
        assertThat(list(page, "$.categories[*].values.leads_open")).containsExactly(3.0, 3.0, 0.0);
        assertThat(list(page, "$.weeks[*].tests")).hasSize(12).endsWith(0.0, 1.0, 7.0);
        assertThat(page).bodyJson().extractingPath("$.confirmed.enough").isEqualTo(false);
        assertThat(page).bodyJson().doesNotHavePath("$.average");
    }

    @Test
    void theCockpitTellsHowFreshEachTableIs() {
        MvcTestResult page = ask("/api/cockpit", TestUsers.countyOfficer(TestCity.COUNTY_B));
        assertThat(list(page, "$.sources[?(@.table=='inspections')].rows")).containsExactly(8);
        assertThat(list(page, "$.sources[?(@.table=='inspections')].lastAt")).containsExactly("2024-10-31T11:00:00");
        assertThat(list(page, "$.sources[?(@.table=='inspections')].deliveredAt"))
                .containsExactly("2024-10-31T22:00:00");
        assertThat(list(page, "$.sources[?(@.table=='repairs')].rows")).containsExactly(0);
        assertThat(page).bodyJson().extractingPath("$.lateUploads.late").isEqualTo(1);
        assertThat(page).bodyJson().extractingPath("$.lateUploads.of").isEqualTo(2);
    }

    @Test
    void aCountySeesItsOwnLineAndTheCitysAverageAndNoRowOfAnother() {
        MvcTestResult page = ask("/api/cockpit", TestUsers.countyOfficer(TestCity.COUNTY_B));
        assertThat(list(page, "$.counties[*].code")).containsExactly(TestCity.COUNTY_B);
        assertThat(page).bodyJson().extractingPath("$.totals.leads_all").isEqualTo(2.0);
        assertThat(page)
                .bodyJson()
                .extractingPath("$.average.values.leads_open")
                .isEqualTo(2.0);
        assertThat(page).bodyJson().extractingPath("$.average.values.tests").isEqualTo(2.0);
        MvcTestResult other =
                ask("/api/figures/leads_all/rows?county=410802", TestUsers.countyOfficer(TestCity.COUNTY_B));
        assertThat(other).bodyJson().extractingPath("$.total").isEqualTo(0);
    }

    @Test
    void theRowsBehindAFigureAreNamedAndNonsenseIsRefused() {
        MvcTestResult page = ask("/api/figures/harm_open/rows?category=2", TestUsers.analyst());
        assertThat(list(page, "$.items[*].subjectId")).containsExactly("L1");
        assertThat(list(page, "$.items[*].countyName")).containsExactly("解放区");
        assertThat(page).bodyJson().extractingPath("$.value").isEqualTo(10.0);
        assertThat(browser.get().uri("/api/figures/nothing/rows").with(TestUsers.analyst()))
                .hasStatus(404);
        assertThat(browser.get().uri("/api/figures/tests/rows?from=x").with(TestUsers.analyst()))
                .hasStatus(400);
    }

    @Test
    void thePageOfFiguresSaysWhatTheSettingsSay() throws IOException {
        String rows = settings.figures().stream()
                .map(one -> "| `" + one.id() + "` | " + one.name() + " | " + one.unit() + " | " + one.meaning() + " | `"
                        + one.source() + "` |")
                .collect(Collectors.joining("\n"));
        String page = Files.readString(PAGE);
        int from = page.indexOf("|---|---|---|---|---|\n") + "|---|---|---|---|---|\n".length();
        String renewed = page.substring(0, from) + rows + page.substring(page.indexOf("\n\n", from));
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(PAGE, renewed);
        }
        assertThat(Files.readString(PAGE))
                .as("figures.yaml changed: run this test with -Dopenapi.update=true")
                .isEqualTo(renewed);
    }
}
