package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServletServerHttpRequest;

/**
 * The right of one request to see what is masked, for those who decide. Only this module can make one. The answer stays masked until
 * {@link #because} has logged the reason.
 */
public final class Disclosure {
    private static final String LOGGED = Disclosure.class.getName();
    private static final int FEWEST_CHARACTERS = 4;

    private final String userName;
    private final Scope scope;
    private final HttpServletRequest request;
    private final ApplicationEventPublisher news;

    Disclosure(String userName, Scope scope, HttpServletRequest request, ApplicationEventPublisher news) {
        this.userName = userName;
        this.scope = scope;
        this.request = request;
        this.news = news;
    }

    /** What the person may look at. */
    public Scope scope() {
        return scope;
    }

    /** Writes person, subject and reason into the audit log; when that fails, nothing is shown. A reason takes Chinese words. */
    public void because(String reason) {
        long words = reason.codePoints()
                .filter(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN)
                .count();
        if (words < FEWEST_CHARACTERS) {
            throw new Problem(ProblemCode.REASON_NEEDED);
        }
        news.publishEvent(new Deed(userName, "disclose", "POST " + request.getRequestURI(), reason.strip()));
        request.setAttribute(LOGGED, true);
    }

    static boolean wasLogged(ServerHttpRequest request) {
        return request instanceof ServletServerHttpRequest servlet
                && servlet.getServletRequest().getAttribute(LOGGED) != null;
    }
}
