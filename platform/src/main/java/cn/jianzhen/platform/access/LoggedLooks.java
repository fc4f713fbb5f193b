package cn.jianzhen.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Logs every request for case data before it is answered, also one that will be refused. What shows case data asks for a {@link
 * Scope}, what decides for a {@link Decider}, so no endpoint can be forgotten. Who lacks a right that is asked for is logged too.
 */
final class LoggedLooks implements HandlerInterceptor {
    private static final int LONGEST = 2_000;

    private final ApplicationEventPublisher news;

    LoggedLooks(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (handler instanceof HandlerMethod method
                && authentication != null
                && authentication.getPrincipal() instanceof Account account) {
            action(method, account)
                    .ifPresent(action -> news.publishEvent(
                            new Deed(account.userName(), action, subject(request), details(request))));
        }
        return true;
    }

    /**
     * What was asked for and not there, or not in the person's places, gets a second entry: whoever tries numbers is found by it. A failed
     * request for something personal is the same.
     */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (handler instanceof HandlerMethod method
                && response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                && authentication != null
                && authentication.getPrincipal() instanceof Account account
                && touchesCases(method)) {
            news.publishEvent(new Deed(account.userName(), "not_found", subject(request), details(request)));
        }
    }

    private static boolean touchesCases(HandlerMethod method) {
        return Stream.of(method.getMethod().getParameterTypes())
                .anyMatch(type -> type == Scope.class || type == Decider.class || type == Disclosure.class);
    }

    /** Empty when the method touches no case data and the person may call it. */
    private static Optional<String> action(HandlerMethod method, Account account) {
        List<Class<?>> rights = Arrays.stream(method.getMethod().getParameterTypes())
                .filter(Account::isRight)
                .toList();
        if (rights.stream().anyMatch(right -> account.right(right).isEmpty())) {
            return Optional.of("refused");
        }
        if (rights.contains(Disclosure.class)) {
            return Optional.empty(); // it logs itself, with the reason
        }
        if (rights.contains(Decider.class)) {
            return Optional.of("decide");
        }
        return rights.contains(Scope.class) ? Optional.of("look") : Optional.empty();
    }

    private static String subject(HttpServletRequest request) {
        return shortened(request.getMethod() + " " + request.getRequestURI());
    }

    private static String details(HttpServletRequest request) {
        return shortened(Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    /** A query of a megabyte must not fill the log. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
