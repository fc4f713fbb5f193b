package cn.jianzhen.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the right of the signed-in person to controller methods that ask for one, such as a Scope or a Decider. */
final class RightParameter implements HandlerMethodArgumentResolver {
    private final ApplicationEventPublisher news;

    RightParameter(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Account.isRight(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            return right(parameter.getParameterType(), account, request).orElseThrow(RightParameter::denied);
        }
        throw denied();
    }

    private Optional<?> right(Class<?> wanted, Account account, NativeWebRequest request) {
        if (wanted == Disclosure.class) {
            HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            return account.decider().map(one -> new Disclosure(one.userName(), one.scope(), servlet, news));
        }
        return account.right(wanted);
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no role that has this right");
    }
}
