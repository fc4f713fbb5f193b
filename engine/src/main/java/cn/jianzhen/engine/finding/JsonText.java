package cn.jianzhen.engine.finding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A flat map as one JSON object, for the evidence and parameter columns of the findings table. */
public final class JsonText {
    private static final int FIRST_PRINTABLE = 0x20;

    private JsonText() {}

    /** Numbers and booleans as such, null as null, everything else as its text; keys in the map's order. */
    public static String of(Map<String, ? extends @Nullable Object> map) {
        StringBuilder json = new StringBuilder("{");
        map.forEach((key, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(key, json);
            json.append(':');
            value(value, json);
        });
        return json.append('}').toString();
    }

    private static void value(@Nullable Object value, StringBuilder json) {
        if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
            json.append("null");
        } else if (value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            quote(value.toString(), json);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
