package cn.jianzhen.platform.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The one place where JSON answers are masked, whatever endpoint they come from: what was marked, what looks personal, and ids that are
 * themselves personal, which become {@linkplain SubjectIds opaque}.
 */
@RestControllerAdvice
class MaskedAnswers implements ResponseBodyAdvice<Object> {
    /** Where an object names a subject: the field of its kind, and that of its id. */
    private static final Map<String, String> IDS = Map.of("kind", "id", "subjectKind", "subjectId");

    private final JsonMapper json;
    private final SubjectIds ids;

    MaskedAnswers(JsonMapper json, SubjectIds ids) {
        this.json = json;
        this.ids = ids;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        // Accounts and keys of one's own are no case data; a name or a key that looks like a telephone must stay what
        // it is.
        return !method.getContainingClass().getPackage().equals(MaskedAnswers.class.getPackage());
    }

    /** What is no JSON was made by a method that writes it itself, or is the description of the API. */
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || body instanceof byte[] || body instanceof CharSequence || body instanceof ProblemDetail) {
            return body;
        }
        return masked("", json.valueToTree(body), masking(request));
    }

    private static Masking masking(ServerHttpRequest request) {
        if (Disclosure.wasLogged(request)) {
            return Masking.NONE;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? account.masking()
                : Masking.ALL;
    }

    private JsonNode masked(String field, JsonNode node, Masking masking) {
        return switch (node) {
            case ObjectNode object -> object(object, masking);
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, masked(field, array.get(i), masking));
                }
                yield array;
            }
            case StringNode text ->
                StringNode.valueOf(
                        isAddress(field) ? masking.marksOnly(text.asString()) : masking.text(text.asString()));
            default -> node;
        };
    }

    private ObjectNode object(ObjectNode object, Masking masking) {
        IDS.forEach((kind, id) -> {
            if (object.get(kind) instanceof StringNode named && object.get(id) instanceof StringNode given) {
                object.put(id, ids.outside(named.asString(), given.asString()));
            }
        });
        object.properties().forEach(part -> part.setValue(masked(part.getKey(), part.getValue(), masking)));
        return object;
    }

    /** Numbers of reports, stations, findings may look like a VIN or a telephone; the page needs them to ask again. */
    private static boolean isAddress(String field) {
        return field.equals("id") || field.endsWith("Id") || field.endsWith("Ids") || field.endsWith("No");
    }
}
