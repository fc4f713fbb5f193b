package cn.jianzhen.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.access.TestUsers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SiteTest extends PlatformTest {
    @Test
    void routesOfTheApplicationGetTheStartPageUncached() {
        for (String path : List.of("/index.html", "/leads", "/inspections/410802012409020737270149")) {
            MvcTestResult answer = browser.get().uri(path).exchange();
            assertThat(answer).as(path).hasStatusOk().bodyText().contains("<title>");
            assertThat(answer).hasHeader("Cache-Control", "no-cache");
        }
        assertThat(browser.get().uri("/")).hasStatusOk().hasForwardedUrl("/index.html");
    }

    @Test
    void namedAssetsAreKeptForAYear() {
        assertThat(browser.get().uri("/assets/app-1a2b.js"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void aMissingAssetIsNotTheStartPage() {
        for (String path : List.of("/assets/app-0000.js", "/assets/nothing", "/favicon.png")) {
            assertThat(browser.get().uri(path)).as(path).hasStatus(404);
        }
    }

    @Test
    void anUnknownApiPathIsAProblemNotTheStartPage() {
        assertThat(browser.get().uri("/api/nothing").with(TestUsers.analyst()))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    void everyAnswerCarriesThePolicy() {
        MvcTestResult answer = browser.get().uri("/index.html").exchange();
        assertThat(answer)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains(
                        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:")
                .contains("frame-ancestors 'none'");
    }
}
