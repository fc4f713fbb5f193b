package cn.jianzhen.engine.standard;

import java.util.ArrayList;
import java.util.List;

/** Collects the items of one test; what cannot be computed or is not laid down is left out. */
final class RecomputedItems {
    private final Edition edition;
    private final List<RecomputedItem> items = new ArrayList<>();

    RecomputedItems(Edition edition) {
        this.edition = edition;
    }

    void add(String item, double value, String note) {
        add(item, value, 0, note);
    }

    /** @param spread half the width of what lawful programs may report, on top of rounding */
    void add(String item, double value, double spread, String note) {
        ResultItem rule = edition.item(item);
        if (rule != null && Double.isFinite(value)) {
            items.add(new RecomputedItem(item, value, spread + rule.tolerance(value), note));
        }
    }

    List<RecomputedItem> list() {
        return List.copyOf(items);
    }
}
