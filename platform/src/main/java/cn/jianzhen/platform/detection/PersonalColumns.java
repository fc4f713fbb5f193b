package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Personal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which columns hold something personal: those of the canonical tables, and those that findings carry ({@value #FINDING}). The list is
 * data, {@code personal.csv}.
 */
@Component
public class PersonalColumns {
    static final String FINDING = "finding";

    private final Map<String, Personal> kinds = new HashMap<>();
    private final JsonMapper json;

    PersonalColumns(JsonMapper json) {
        this.json = json;
        try (InputStream list = Objects.requireNonNull(PersonalColumns.class.getResourceAsStream("/personal.csv"))) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells ->
                            kinds.put(cells[0] + "." + cells[1], Personal.valueOf(cells[2].toUpperCase(Locale.ROOT))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Columns of the tables that name persons or their telephones, as {@code table.column}. */
    public List<String> namesAndTelephones() {
        return kinds.entrySet().stream()
                .filter(one -> one.getValue() == Personal.NAME || one.getValue() == Personal.PHONE)
                .map(Map.Entry::getKey)
                .filter(place -> !place.startsWith(FINDING + "."))
                .sorted()
                .toList();
    }

    Optional<Personal> of(String where, String column) {
        return Optional.ofNullable(kinds.get(where + "." + column));
    }

    /** The text of a cell, marked when its column is personal. */
    String marked(String where, String column, String text) {
        return of(where, column)
                .map(kind -> Objects.requireNonNullElse(kind.marked(text), text))
                .orElse(text);
    }

    /** A finding's sentence with what it took from personal columns marked; {@code evidence} is the finding's JSON object. */
    String markedSentence(String sentence, @Nullable String evidence) {
        if (evidence == null || evidence.isBlank()) {
            return sentence;
        }
        String marked = sentence;
        for (Map.Entry<String, JsonNode> cell : json.readTree(evidence).properties()) {
            Optional<Personal> kind = of(FINDING, cell.getKey());
            if (kind.isPresent() && cell.getValue().isString()) {
                marked = kind.get().markedIn(marked, cell.getValue().asString());
            }
        }
        return marked;
    }
}
