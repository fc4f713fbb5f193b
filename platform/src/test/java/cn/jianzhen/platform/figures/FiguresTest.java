package cn.jianzhen.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A city counted by hand, on Friday 2024-11-01: counties A (410802), B (410811) and C (410822), a station that nobody registered, eight
 * tests, eight leads.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClock.Provided.class)
class FiguresTest {
    private static final Path FOLDER = folder();
    private static final Path PAGE =
            Path.of(System.getProperty("platform.home", "."), "..", "docs", "explanation", "figures.md");
    private static final LocalDate YESTERDAY = LocalDate.of(2024, 10, 31);

    private static final String CITY = """
            insert into stations (station_id, name, county_code) values
              ('S-A', '甲检测站', '410802'), ('S-B', '乙检测站', '410811'), ('S-C', '丙检测站', '410822');
            insert into deliveries (delivery_id, source, received_at) values ('D1', 'test', '2024-10-31 22:00:00');
            insert into inspections (report_no, station_id, started_at, ended_at, uploaded_at, delivery_id) values
              ('R1', 'S-A', '2024-10-31 09:00:00', '2024-10-31 09:05:00', '2024-10-31 09:06:00', 'D1'),
              ('R2', 'S-A', '2024-10-31 10:00:00', '2024-10-31 10:05:00', '2024-10-31 11:05:01', 'D1'),
              ('R3', 'S-A', '2024-10-31 11:00:00', '2024-10-31 11:05:00', null, 'D1'),
              ('R4', 'S-A', '2024-10-28 00:00:00', null, null, 'D1'),
              ('R5', 'S-A', '2024-10-27 23:59:59', null, null, 'D1'),
              ('R6', 'S-B', '2024-10-31 09:00:00', null, null, 'D1'),
              ('R7', 'S-C', '2024-10-30 09:00:00', null, null, 'D1'),
              ('R8', 'S-?', '2024-10-31 09:00:00', null, null, 'D1');
            """;

    private static final String LEAD = """
            insert into leads.leads (subject_kind, subject_id, strongest_detector, reason, risk, hard, category, detector_ids,
              finding_count, station_name, county_code, occurred_at, status, run_id, first_seen_at, changed_at, basis, checks,
              harm_equivalents)
            values ('station', :id, 'line-overlap', '', 0.5, :hard, :category, array['line-overlap'], 1, null, :county,
              '2024-10-08', :status, 'RUN', cast(:first as timestamptz), cast(:changed as timestamptz), 'start', 0,
              case when :harm = 0 then null else array[0.0, :harm, 99.0] end)
            """;

    private static final String OUTCOME = """
            insert into detection.finding_outcomes (finding_id, run_id, detector_id, detector_version, hard, score, outcome,
              note, recorded_by, recorded_at, county_code, subject_kind, subject_id)
            values (:finding, 'RUN', 'line-overlap', '1', true, 0.5, :outcome, '', 'x', '2024-10-31 12:00:00+08', :county,
              case when :subject = '' then null else 'station' end, nullif(:subject, ''))
            """;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Figures figures;

    @Autowired
    private FigureSettings settings;

    @Autowired
    private ScopedRows rows;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        String url = TestServer.freshDatabase();
        properties.add("jianzhen.data", FOLDER::toString);
        properties.add("jianzhen.database.url", () -> url);
        properties.add("jianzhen.database.user", TestServer::user);
        properties.add("jianzhen.database.password", TestServer::password);
    }

    @BeforeEach
    void fill() {
        rows.ofEveryCounty(() -> {
            if (database.sql("select count(*) from leads.leads").query(Long.class).single() == 0) {
                leads();
                outcomes();
            }
            return true;
        });
    }

    private void leads() {
        lead("L1", "410802", 2, true, "open", "2024-10-31 10:00+08", "2024-10-31 10:00+08", 10);
        lead("L2", "410802", 2, false, "open", "2024-10-20 10:00+08", "2024-10-31 10:00+08", 0);
        lead("L3", "410802", 3, true, "open", "2024-10-20 10:00+08", "2024-10-31 10:00+08", 5.5);
        lead("L4", "410811", 2, false, "open", "2024-10-25 23:59+08", "2024-10-31 10:00+08", 0);
        lead("L5", "410811", 2, true, "withdrawn", "2024-10-20 10:00+08", "2024-10-31 10:00+08", 7);
        lead("L6", "410822", 3, false, "open", "2024-10-30 16:30+00", "2024-10-31 10:00+08", 0);
        lead("L7", null, 5, false, "withdrawn", "2024-10-10 10:00+08", "2024-10-20 10:00+08", 0);
        lead("L8", "410822", 3, true, "open", "2024-10-10 10:00+08", "2024-10-31 10:00+08", 0);
    }

    /** Of L8 the first finding was confirmed and then refuted, the second is undecided. The last one was made before subjects were kept. */
    private void outcomes() {
        outcome("F3", "L3", "410802", "confirmed");
        outcome("F3b", "L3", "410802", "refuted");
        outcome("F5", "L5", "410811", "refuted");
        outcome("F8", "L8", "410822", "confirmed");
        outcome("F8", "L8", "410822", "refuted");
        outcome("F8b", "L8", "410822", "undecided");
        outcome("F4", "", "410811", "confirmed");
    }

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
        List<Scope> scopes =
                List.of(TestUsers.wholeCity(), TestUsers.county(TestCity.COUNTY_A), TestUsers.county(TestCity.COUNTY_B));
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
                double total = figures.table(TestUsers.wholeCity(), figure, Slice.ALL).total();
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
        assertThat(page).bodyJson().extractingPath("$.average.values.leads_open").isEqualTo(2.0);
        assertThat(page).bodyJson().extractingPath("$.average.values.tests").isEqualTo(2.0);
        MvcTestResult other = ask(
                "/api/figures/leads_all/rows?county=410802", TestUsers.countyOfficer(TestCity.COUNTY_B));
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

    private double since(String id) {
        return figures.table(TestUsers.wholeCity(), settings.figure(id), Slice.between(YESTERDAY, YESTERDAY.plusDays(1)))
                .total();
    }

    private Stream<String> ids(String id, Slice slice) {
        return figures.rows(TestUsers.wholeCity(), settings.figure(id), slice, 0, 500).stream()
                .map(Figures.Row::subjectId);
    }

    private void lead(
            String id,
            String county,
            int category,
            boolean hard,
            String status,
            String first,
            String changed,
            double harm) {
        database.sql(LEAD)
                .param("id", id)
                .param("county", county, java.sql.Types.VARCHAR)
                .param("category", category)
                .param("hard", hard)
                .param("status", status)
                .param("first", first)
                .param("changed", changed)
                .param("harm", harm)
                .update();
    }

    private void outcome(String finding, String subject, String county, String outcome) {
        database.sql(OUTCOME)
                .param("finding", finding)
                .param("subject", subject)
                .param("county", county)
                .param("outcome", outcome)
                .update();
    }

    private MvcTestResult ask(String uri, RequestPostProcessor user) {
        MvcTestResult answer = browser.get().uri(uri).with(user).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return answer;
    }

    private static List<Object> list(MvcTestResult page, String path) {
        List<Object> found = new java.util.ArrayList<>();
        assertThat(page)
                .bodyJson()
                .extractingPath(path)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .satisfies(found::addAll);
        return found;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("figures-test");
            TestCity.build(folder, CITY);
            return folder;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
