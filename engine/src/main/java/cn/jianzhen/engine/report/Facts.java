package cn.jianzhen.engine.report;

import org.jspecify.annotations.Nullable;

/** Names and values side by side. */
final class Facts {
    private final Html html;

    Facts(Html html) {
        this.html = html;
        html.open("dl", "class", "facts");
    }

    Facts add(String name, @Nullable String value) {
        return add(name, value, false);
    }

    /** {@code striking} sets the value off: it is what the finding is about. */
    Facts add(String name, @Nullable String value, boolean striking) {
        html.open("div").element("dt", name);
        html.element("dd", Shown.text(value), "class", striking ? "striking" : "plain");
        html.close("div");
        return this;
    }

    void end() {
        html.close("dl");
    }
}
