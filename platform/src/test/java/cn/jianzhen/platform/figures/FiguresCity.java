package cn.jianzhen.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
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
abstract class FiguresCity {
    private static final Path FOLDER = folder();
    static final Path PAGE =
            Path.of(System.getProperty("platform.home", "."), "..", "docs", "explanation", "figures.md");
    static final LocalDate YESTERDAY = LocalDate.of(2024, 10, 31);

    static final String CITY = """
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

    static final String LEAD = """
            insert into leads.leads (subject_kind, subject_id, strongest_detector, reason, risk, hard, category, detector_ids,
              finding_count, station_name, county_code, occurred_at, status, run_id, first_seen_at, changed_at, basis, checks,
              harm_equivalents)
            values ('station', :id, 'line-overlap', '', 0.5, :hard, :category, array['line-overlap'], 1, null, :county,
              '2024-10-08', :status, 'RUN', cast(:first as timestamptz), cast(:changed as timestamptz), 'start', 0,
              case when :harm = 0 then null else array[0.0, :harm, 99.0] end)
            """;

    static final String OUTCOME = """
            insert into detection.finding_outcomes (finding_id, run_id, detector_id, detector_version, hard, score, outcome,
              note, recorded_by, recorded_at, county_code, subject_kind, subject_id)
            values (:finding, 'RUN', 'line-overlap', '1', true, 0.5, :outcome, '', 'x', '2024-10-31 12:00:00+08', :county,
              case when :subject = '' then null else 'station' end, nullif(:subject, ''))
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Figures figures;

    @Autowired
    FigureSettings settings;

    @Autowired
    ScopedRows rows;

    @Autowired
    JdbcClient database;

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
            if (database.sql("select count(*) from leads.leads")
                            .query(Long.class)
                            .single()
                    == 0) {
                leads();
                outcomes();
            }
            return true;
        });
    }

    void leads() {
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
    void outcomes() {
        outcome("F3", "L3", "410802", "confirmed");
        outcome("F3b", "L3", "410802", "refuted");
        outcome("F5", "L5", "410811", "refuted");
        outcome("F8", "L8", "410822", "confirmed");
        outcome("F8", "L8", "410822", "refuted");
        outcome("F8b", "L8", "410822", "undecided");
        outcome("F4", "", "410811", "confirmed");
    }

    double since(String id) {
        return figures.table(
                        TestUsers.wholeCity(), settings.figure(id), Slice.between(YESTERDAY, YESTERDAY.plusDays(1)))
                .total();
    }

    Stream<String> ids(String id, Slice slice) {
        return figures.rows(TestUsers.wholeCity(), settings.figure(id), slice, 0, 500).stream()
                .map(Figures.Row::subjectId);
    }

    void lead(
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

    void outcome(String finding, String subject, String county, String outcome) {
        database.sql(OUTCOME)
                .param("finding", finding)
                .param("subject", subject)
                .param("county", county)
                .param("outcome", outcome)
                .update();
    }

    MvcTestResult ask(String uri, RequestPostProcessor user) {
        MvcTestResult answer = browser.get().uri(uri).with(user).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return answer;
    }

    static List<Object> list(MvcTestResult page, String path) {
        List<Object> found = new java.util.ArrayList<>();
        assertThat(page)
                .bodyJson()
                .extractingPath(path)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .satisfies(found::addAll);
        return found;
    }

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("figures-test");
            TestCity.build(folder, CITY);
            return folder;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
