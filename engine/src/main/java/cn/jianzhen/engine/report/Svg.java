package cn.jianzhen.engine.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws into the page. Colours and line widths are classes of the style sheet. */
final class Svg {
    static final int WIDTH = 860;
    private static final double FONT = 12;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;

    private final Html html;

    /** Begins a picture; {@code told} is what a screen reader says instead of it. */
    Svg(Html html, double height, String told) {
        this.html = html;
        html.open("div", "class", "picture", "tabindex", "0", "role", "group", "aria-label", told + "（可左右滚动）");
        String box = "0 0 " + WIDTH + " " + number(height);
        html.open("svg", "viewBox", box, "role", "img", "aria-label", told);
    }

    void end() {
        html.close("svg").close("div");
    }

    void rectangle(String kind, double x, double y, double width, double height, @Nullable String told) {
        String[] attributes = {
            "class", kind, "x", number(x), "y", number(y), "width", number(Math.max(0, width)), "height", number(height)
        };
        if (told == null) {
            html.empty("rect", attributes);
        } else {
            html.open("rect", attributes).element("title", told).close("rect");
        }
    }

    void line(String kind, double x1, double y1, double x2, double y2) {
        html.empty("line", "class", kind, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
    }

    void path(String kind, String d) {
        html.empty("path", "class", kind, "d", d);
    }

    /** Writes text; {@code anchor} is start, middle or end. */
    void text(String kind, String anchor, double x, double y, String text) {
        html.element("text", text, "class", kind, "text-anchor", anchor, "x", number(x), "y", number(y));
    }

    /** How wide a text comes out, by rule of thumb: a Chinese character is as wide as the font is high. */
    static double widthOf(String text) {
        return text.codePoints()
                .mapToDouble(c -> c >= FIRST_WIDE_CHARACTER ? FONT : FONT * 0.6)
                .sum();
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
