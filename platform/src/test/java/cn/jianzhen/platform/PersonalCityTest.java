package cn.jianzhen.platform;

import static java.util.stream.Collectors.joining;

import cn.jianzhen.platform.access.SubjectIds;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole platform over a city full of personal data, started once for all tests that extend this. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClock.Provided.class)
abstract class PersonalCityTest {
    private static final Path FOLDER = folder();

    /** Subjects by kind, as the platform itself knows them. */
    protected static final Map<String, List<String>> SUBJECTS = Map.of(
            "phone", List.of("15400000002"),
            "staff", List.of("D-A"),
            "vehicle", List.of("LAAAAAAA0AA000001"),
            "repair", List.of("W1"),
            "shop", List.of("SHOP"),
            "station", List.of("S-A", "S-B"));

    /** One for each subject with findings. */
    protected static final List<String> LEADS = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    @Autowired
    protected MockMvcTester browser;

    @Autowired
    private SubjectIds ids;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

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
            Path folder = Files.createTempDirectory("personal-city");
            PersonalCity.build(folder);
            return folder;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Every path that answers a GET, with the places for ids as they stand in the route. */
    protected List<String> gets() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.asHttpMethod().equals(HttpMethod.GET)))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .sorted()
                .toList();
    }

    /** The route with every id that the city has; a place that is not known here must be added. */
    protected Stream<String> filled(String route) {
        Stream<String> paths = Stream.of(route);
        if (route.contains("{kind}")) {
            paths = SUBJECTS.entrySet().stream()
                    .flatMap(kind -> kind.getValue().stream()
                            .map(id -> route.replace("{kind}", kind.getKey())
                                    .replace("{id}", outside(kind.getKey(), id))));
        }
        return paths.flatMap(path -> each(path, "{leadId}", LEADS))
                .flatMap(path -> each(path, "{orderId}", List.of("1")))
                .flatMap(path -> each(path, "{itemId}/content", List.of("1/content?reason=核查需要")))
                .flatMap(path -> each(path, "{proposalId}", List.of("999999")))
                .flatMap(path -> each(path, "{figure}", List.of("leads_open", "tests")))
                .flatMap(path -> each(path, "{reportNo}", List.of("R1", "R2", "R3")))
                .flatMap(path -> each(path, "{findingId}", List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8")));
    }

    /** An id as the platform gives it to people. */
    protected String outside(String kind, String id) {
        return TestUsers.outside(ids, kind, id);
    }

    /** Gives every lead to its county; a second time there is nothing left to hand over. */
    protected void handEverythingOver() {
        String leads = LEADS.stream()
                .map("{\"leadId\": %s, \"version\": 0}"::formatted)
                .collect(joining(","));
        PlatformTest.withToken(browser.post().uri("/api/leads/steps"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"leads\": [" + leads + "], \"step\": \"hand_over\", \"dueOn\": \"2030-01-01\","
                        + " \"note\": \"请核实 15400000002\"}")
                .with(TestUsers.analyst())
                .exchange();
    }

    protected String body(String uri, RequestPostProcessor user) {
        MvcTestResult answer = browser.get().uri(uri).with(user).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Stream<String> each(String path, String place, List<String> ids) {
        return path.contains(place) ? ids.stream().map(id -> path.replace(place, id)) : Stream.of(path);
    }
}
