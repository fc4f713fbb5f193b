package cn.jianzhen.platform;

import cn.jianzhen.platform.store.TestServer;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The whole platform over the test city, started once for all tests that extend this. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClock.Provided.class)
public abstract class PlatformTest {
    @Autowired
    protected MockMvcTester browser;

    @Autowired
    protected TestClock clock;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        // Of each context its own: a data folder is held by one platform.
        Path folder = folder();
        String url = TestServer.freshDatabase();
        properties.add("jianzhen.data", folder::toString);
        properties.add("jianzhen.database.url", () -> url);
        properties.add("jianzhen.database.user", TestServer::user);
        properties.add("jianzhen.database.password", TestServer::password);
    }

    /** The token in cookie and header, as the web application sends it. */
    protected static MockMvcRequestBuilder withToken(MockMvcRequestBuilder request) {
        return request.cookie(new Cookie("XSRF-TOKEN", "token")).header("X-XSRF-TOKEN", "token");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("platform-test");
            TestCity.build(folder);
            return folder;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
