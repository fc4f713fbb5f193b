package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Masking;
import cn.jianzhen.platform.access.Personal;
import cn.jianzhen.platform.access.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter and a scope as SQL. Only words written here reach the statement; what users type goes in as parameters. */
final class LeadConditions {
    /** What the list shows: found by the newest run, on its own, not yet dismissed by people. */
    static final String LISTED = "status = 'open' and merged_into is null and stage <> 'dismissed'";

    private static final String OF_A_STAGE = "status = 'open' and merged_into is null and stage = :stage";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private LeadConditions() {}

    static LeadConditions of(Scope scope, LeadFilter filter) {
        String stage = blankToNull(filter.stage());
        LeadConditions made = of(scope, stage == null ? LISTED : OF_A_STAGE);
        if (stage != null) {
            made.parameters.put("stage", stage);
        }
        made.add("assignee = :assignee", "assignee", blankToNull(filter.assignee()));
        made.add("category = :category", "category", filter.category());
        made.add("detector_ids @> array[cast(:detector as text)]", "detector", blankToNull(filter.detector()));
        made.add("station_id = :station", "station", blankToNull(filter.station()));
        made.add("county_code = :county", "county", blankToNull(filter.county()));
        made.add("hard = :hard", "hard", hard(filter.strength()));
        made.add("method = :method", "method", blankToNull(filter.method()));
        made.add(searched(scope.masking()), "q", searched(filter.q()));
        made.add("risk >= :minRisk", "minRisk", filter.minRisk());
        made.add("occurred_at >= :from", "from", filter.from());
        made.add(
                "occurred_at < :to",
                "to",
                filter.to() == null ? null : filter.to().plusDays(1));
        return made;
    }

    static LeadConditions of(Scope scope) {
        return of(scope, LISTED);
    }

    private static LeadConditions of(Scope scope, String shown) {
        LeadConditions made = new LeadConditions();
        made.conditions.add(shown);
        scope.county().ifPresent(county -> made.add("county_code = :scope", "scope", county));
        return made;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /**
     * Who sees plates finds parts of them. Others find what they name in full: from parts that are found or not, the whole could be
     * guessed letter by letter. So it is with telephones, for everybody.
     */
    private static String searched(Masking masking) {
        return "(" + (masking.clear(Personal.PLATE) ? "strpos(search, :q) > 0" : "strpos(upper(station_name), :q) > 0")
                + " or plate = :q or vin = :q or upper(subject_id) = :q)";
    }

    private static @Nullable Boolean hard(@Nullable String strength) {
        return blankToNull(strength) == null ? null : Boolean.valueOf("hard".equals(strength));
    }

    private static @Nullable String searched(@Nullable String text) {
        String given = blankToNull(text);
        return given == null ? null : given.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
