package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One browser with its session, as somebody uses it who goes through the door. */
final class Visitor {
    private final MockMvcTester browser;
    private MockHttpSession session = new MockHttpSession();

    Visitor(MockMvcTester browser) {
        this.browser = browser;
    }

    MockHttpSession session() {
        return session;
    }

    MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, "");
    }

    MvcTestResult delete(String path) {
        return send(HttpMethod.DELETE, path, "");
    }

    MvcTestResult put(String path, String body) {
        return send(HttpMethod.PUT, path, body);
    }

    MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    MvcTestResult signIn(String userName, String password) {
        return post("/api/session", "{'userName':'" + userName + "','password':'" + password + "'}");
    }

    MvcTestResult code(String code) {
        return post("/api/session/code", "{'code':'" + code + "'}");
    }

    void assertSignedIn() {
        assertThat(get("/api/session")).hasStatusOk();
    }

    void assertNotSignedIn() {
        assertThat(get("/api/session")).hasStatus(401);
        assertThat(get("/api/account")).hasStatus(401);
    }

    /** The body with ' for ". A new session takes the old one's place, as the cookie does in a browser. */
    private MvcTestResult send(HttpMethod method, String path, String body) {
        MvcTestResult answer = browser.method(method)
                .uri(path)
                .session(session)
                .cookie(new Cookie("XSRF-TOKEN", "token"))
                .header("X-XSRF-TOKEN", "token")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
        if (answer.getRequest().getSession(false) instanceof MockHttpSession now) {
            session = now;
        }
        return answer;
    }
}
