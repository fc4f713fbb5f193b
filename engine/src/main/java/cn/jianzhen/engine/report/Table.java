package cn.jianzhen.engine.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with a caption and a header row. A header that begins with # stands over numbers, which are set to the right. */
final class Table {
    private static final String NUMBER = "#";
    /** Tables with more columns scroll sideways on a phone. */
    private static final int NARROW = 4;

    private final Html html;
    private final List<Boolean> numbers;
    private int column;

    Table(Html html, String caption, String... headers) {
        this.html = html;
        this.numbers =
                Arrays.stream(headers).map(header -> header.startsWith(NUMBER)).toList();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", caption + "（可左右滚动）");
        html.open("table", "class", headers.length > NARROW ? "wide" : "narrow")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        for (String header : headers) {
            boolean number = header.startsWith(NUMBER);
            String text = number ? header.substring(NUMBER.length()) : header;
            html.element("th", text, "scope", "col", "class", number ? "number" : "text");
        }
        html.close("tr").close("thead").open("tbody");
    }

    Html html() {
        return html;
    }

    /** Begins a row; {@code kind} is its class. */
    Table row(String kind) {
        column = 0;
        html.open("tr", "class", kind);
        return this;
    }

    Table row() {
        return row("plain");
    }

    Table endRow() {
        html.close("tr");
        return this;
    }

    /** The cell that names its row. */
    Table head(@Nullable String text) {
        column++;
        html.element("th", text, "scope", "row");
        return this;
    }

    Table cell(@Nullable String text) {
        open();
        html.text(text);
        return close();
    }

    /** Begins a cell that is more than text. */
    Table open() {
        html.open("td", "class", numbers.get(column++) ? "number" : "text");
        return this;
    }

    Table close() {
        html.close("td");
        return this;
    }

    void end() {
        html.close("tbody").close("table").close("div");
    }
}
