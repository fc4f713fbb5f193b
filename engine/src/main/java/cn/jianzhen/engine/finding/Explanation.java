package cn.jianzhen.engine.finding;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with {@code {column}} places for the evidence.
 *
 * @param template the sentence as the analyst wrote it
 */
public record Explanation(String template) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_0-9]+)}");

    /** The columns that the sentence names. */
    public Set<String> places() {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(template);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    /** The sentence with every place filled; IllegalArgumentException for a place that no column fills. */
    public String fill(Map<String, @Nullable Object> values, Map<String, EvidenceColumn> columns) {
        return PLACE.matcher(template).replaceAll(match -> {
            EvidenceColumn column = columns.get(match.group(1));
            if (column == null) {
                throw new IllegalArgumentException("no output column fills {" + match.group(1) + "}");
            }
            return Matcher.quoteReplacement(column.format(values.get(column.name())));
        });
    }
}
