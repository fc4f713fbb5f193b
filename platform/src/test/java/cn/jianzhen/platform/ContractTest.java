package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.access.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The web application is compiled against web/openapi.json: it must say what the platform does. */
class ContractTest extends PlatformTest {
    private static final Path COMMITTED =
            Path.of(System.getProperty("platform.home", "."), "..", "web", "openapi.json");
    private static final String COMMAND =
            "./mvnw test -pl platform -am -Dtest=ContractTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.update=true";

    @Test
    void theCommittedDescriptionIsTheOneTheServerGives() throws IOException {
        MvcTestResult answer =
                browser.get().uri("/v3/api-docs").with(TestUsers.analyst()).exchange();
        assertThat(answer).hasStatusOk();
        String now = answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8) + "\n";
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, now);
        }
        assertThat(COMMITTED).as("make it with: %s", COMMAND).exists();
        assertThat(Files.readString(COMMITTED))
                .as("the API changed; if that is meant: %s, then `npm run api` in web", COMMAND)
                .isEqualTo(now);
    }
}
