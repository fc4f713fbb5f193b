package cn.jianzhen.platform.problem;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one handler. What an exception says never reaches the client, only the code's own words do. */
@RestControllerAdvice
class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem.code());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException exception) {
        return answer(ProblemCode.NOT_SIGNED_IN);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException exception) {
        return answer(exception instanceof CsrfException ? ProblemCode.STALE_PAGE : ProblemCode.FORBIDDEN);
    }

    @ExceptionHandler
    void clientGone(AsyncRequestNotUsableException exception) {
        LOG.debug("the client closed the connection");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception exception) {
        if (exception instanceof ErrorResponse response) {
            return answer(codeOf(response.getStatusCode()));
        }
        if (exception instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || exception instanceof org.springframework.beans.TypeMismatchException) {
            return answer(ProblemCode.INVALID_REQUEST);
        }
        LOG.error("unexpected", exception);
        return answer(ProblemCode.INTERNAL);
    }

    private static ProblemCode codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 415 -> ProblemCode.UNSUPPORTED_TYPE;
            default -> status.is4xxClientError() ? ProblemCode.INVALID_REQUEST : ProblemCode.INTERNAL;
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemCode code) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(code.status(), code.detail());
        detail.setTitle(code.title());
        detail.setType(URI.create("urn:jianzhen:problem:" + code.code()));
        detail.setProperty("code", code.code());
        return ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
