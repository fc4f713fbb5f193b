package cn.jianzhen.platform.search;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.detection.Measurements;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for a text in the numbers and names of one kind of subject after the other. */
@Repository
class SearchQuery {
    static final int MOST = 10;
    private static final int SHORTEST = 2;

    /**
     * A subject that bears the text.
     *
     * @param detail where it belongs; null when there is nothing to say
     */
    record Hit(
            String kind, String id, String label, @Nullable String detail) {}

    /**
     * @param more whether there are others that are not listed
     */
    record HitGroup(
            String kind,
            List<Hit> hits,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean more) {}

    private record Found(
            String id, @Nullable String label, @Nullable String detail) {}

    private final Measurements measurements;

    SearchQuery(Measurements measurements) {
        this.measurements = measurements;
    }

    /** Groups in the order of {@link Sought#ALL}; those without a hit are left out. */
    List<HitGroup> find(Scope scope, String text) {
        String sought = text.strip().toUpperCase(Locale.ROOT);
        if (sought.length() < SHORTEST) {
            return List.of();
        }
        return Sought.ALL.stream()
                .flatMap(kind -> kind.sql(scope, sought).stream().map(sql -> group(kind, scope, sql, sought)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    private HitGroup group(Sought kind, Scope scope, String sql, String sought) {
        JdbcClient.StatementSpec statement =
                measurements.required().sql(sql).param("q", sought).param("most", MOST + 1);
        scope.county().ifPresent(county -> statement.param("county", county));
        List<Hit> hits = statement.query(Found.class).list().stream()
                .map(found -> hit(kind, found))
                .toList();
        return new HitGroup(kind.kind(), hits.subList(0, Math.min(MOST, hits.size())), hits.size() > MOST);
    }

    /** A plate, a telephone, a person's name is marked, so that it is masked by right. */
    private static Hit hit(Sought kind, Found found) {
        String label = Objects.requireNonNullElse(found.label(), found.id());
        String shown = kind.label() == null ? label : kind.label().marked(label);
        return new Hit(kind.kind(), found.id(), Objects.requireNonNullElse(shown, label), found.detail());
    }
}
