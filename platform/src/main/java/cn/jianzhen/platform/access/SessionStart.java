package cn.jianzhen.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins a session: a new session id (against fixation), a new CSRF token, the account kept in it. */
@Component
class SessionStart {
    private final CsrfTokenRepository csrfTokens;
    private final LiveSessions sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionStart(CsrfTokenRepository csrfTokens, LiveSessions sessions) {
        this.csrfTokens = csrfTokens;
        this.sessions = sessions;
    }

    /** A session in which nobody is signed in; whoever was is signed out by it. */
    HttpSession fresh(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        session.removeAttribute(LiveSession.ATTRIBUTE);
        request.changeSessionId();
        return session;
    }

    LiveSession start(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = fresh(request);
        LiveSession live = sessions.begin(account.userName(), request.getRemoteAddr());
        session.setAttribute(LiveSession.ATTRIBUTE, live);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        return live;
    }
}
