package cn.jianzhen.platform.workshop;

import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.TestServer;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city of three overlaps: R2 overlaps R1 by 120 s, R4 overlaps R3 by 40 s, R6 overlaps R5 by 100 s. The
 * newest run, at 60 s, found R2 (confirmed) and R6 (refuted).
 */
@SpringBootTest(properties = {"jianzhen.workshop.seconds=3", "jianzhen.workshop.memory=200MB"})
@AutoConfigureMockMvc
@Import(TestClock.Provided.class)
abstract class WorkshopCityTest {
    protected static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "token");
    protected static final Path FOLDER = folder();

    @Autowired
    protected MockMvcTester browser;

    @Autowired
    protected JsonMapper json;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected Backtests backtests;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        String url = TestServer.freshDatabase();
        properties.add("jianzhen.data", FOLDER::toString);
        properties.add("jianzhen.database.url", () -> url);
        properties.add("jianzhen.database.user", TestServer::user);
        properties.add("jianzhen.database.password", TestServer::password);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("workshop-test");
            TestCity.build(folder, """
                insert into stations (station_id, name, county_code) values ('S', '站', '410802');
                insert into staff (staff_id, station_id, name) values ('D', 'S', '张三');
                insert into inspections (report_no, station_id, line_id, vin, plate, kind, attempt, method, started_at,
                  ended_at, uploaded_at, exhaust_result, overall_result, revision)
                select r, 'S', 'L', 'VIN' || r, r, 'periodic', 1, 'asm', cast('2024-10-08 ' || a as timestamp),
                  cast('2024-10-08 ' || b as timestamp), cast('2024-10-08 ' || b as timestamp) + interval 20 second,
                  'pass', 'pass', 0
                from (values
                  ('R1', '09:00:00', '09:05:00'), ('R2', '09:03:00', '09:08:00'), ('R3', '10:00:00', '10:05:00'),
                  ('R4', '10:04:20', '10:09:00'), ('R5', '11:00:00', '11:05:00'), ('R6', '11:03:20', '11:08:00'))
                  as t (r, a, b);
                insert into deliveries (delivery_id, source) values ('D1', 'test');
                insert into runs values ('RUN', '2024-10-30 08:00:00', '2024-10-30 08:01:00', '0.1', 'c', 's');
                insert into findings select 'F-' || r, 'RUN', 'line-overlap', '3', 'sha', 2, 'hard', 'time_person',
                  'inspection', r, null, 0.9, '2024-10-08', '2024-10-08', 'x', '{}', '{}', '0.1', 's'
                  from (values ('R2'), ('R6')) as t (r);
                """);
            return folder;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    protected JsonNode read(String path) {
        return json.readTree(text(browser.get()
                .uri(path)
                .with(TestUsers.analyst())
                .exchange()
                .getResponse()
                .getContentAsByteArray()));
    }

    protected JsonNode answer(String path, String body) {
        return json.readTree(text(browser.post()
                .uri(path)
                .cookie(TOKEN)
                .header("X-XSRF-TOKEN", "token")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(TestUsers.analyst())
                .exchange()
                .getResponse()
                .getContentAsByteArray()));
    }

    protected int post(String path, String body, RequestPostProcessor user) {
        return browser.post()
                .uri(path)
                .cookie(TOKEN)
                .header("X-XSRF-TOKEN", "token")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
