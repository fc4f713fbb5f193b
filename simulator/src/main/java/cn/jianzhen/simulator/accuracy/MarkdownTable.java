package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.statistic.Proportion;
import java.util.Locale;

/** A table of a page, and figures as they stand in it. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(String... heads) {
        row((Object[]) heads);
        text.append("|---".repeat(heads.length)).append("|\n");
    }

    MarkdownTable row(Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(cell).append(' ');
        }
        text.append("|\n");
        return this;
    }

    /** Share, how many of how many, and the exact 95 % limits. */
    static String share(Proportion proportion) {
        if (proportion.of() == 0) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                "%.1f %% (%,d/%,d; %.1f–%.1f)",
                100 * proportion.share(),
                proportion.hits(),
                proportion.of(),
                100 * proportion.low(),
                100 * proportion.high());
    }

    /** Share and how many of how many. */
    static String brief(Proportion proportion) {
        return proportion.of() == 0
                ? "–"
                : String.format(
                        Locale.ROOT, "%.0f %% (%,d/%,d)", 100 * proportion.share(), proportion.hits(), proportion.of());
    }

    @Override
    public String toString() {
        return text.append('\n').toString();
    }
}
