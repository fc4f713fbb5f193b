package cn.jianzhen.engine.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML (with SVG inside) that is well-formed XML too. Every text and attribute is escaped on its way in, so data
 * cannot become markup; elements are closed in the order in which they were opened.
 */
final class Html {
    /** Stands for characters that XML does not allow or that would turn the direction of the text around them. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Elements inside a sentence: a line break after them would be seen as a space. */
    private static final Set<String> INLINE = Set.of("a", "b", "span", "strong", "svg", "text", "title");

    private final StringBuilder out = new StringBuilder(1 << 20);
    private final Deque<String> open = new ArrayDeque<>();

    Html doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /** Opens an element; attributes come as name, value, name, value. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the innermost element, which must be this one. */
    Html close(String tag) {
        if (!tag.equals(open.peek())) {
            throw new IllegalStateException("</" + tag + "> while <" + open.peek() + "> is open");
        }
        open.pop();
        out.append("</").append(tag).append('>');
        if (!INLINE.contains(tag)) {
            out.append('\n');
        }
        return this;
    }

    Html text(@Nullable String text) {
        escape(text == null ? "" : text, false);
        return this;
    }

    /** An element that holds text only. */
    Html element(String tag, @Nullable String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** An element that holds nothing: {@code <br/>}, {@code <path …/>}. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** Our own style or script. It must not hold {@code <} or {@code &}: HTML reads them raw, XML does not. */
    Html verbatim(String tag, String content) {
        if (content.indexOf('<') >= 0 || content.indexOf('&') >= 0) {
            throw new IllegalArgumentException(tag + " holds < or &");
        }
        open(tag);
        out.append(content);
        return close(tag);
    }

    /** Characters written so far. */
    int length() {
        return out.length();
    }

    /** The page; IllegalStateException while an element is open. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is still open");
        }
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (c == '&') {
                out.append("&amp;");
            } else if (c == '"' && attribute) {
                out.append("&quot;");
            } else if (allowed(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(REPLACEMENT);
            }
        }
    }

    /** Characters of XML 1.0 without the bidirectional controls (Unicode 15.1, UAX 9). */
    private static boolean allowed(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !turnsDirection && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
