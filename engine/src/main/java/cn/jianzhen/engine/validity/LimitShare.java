package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Limit;
import cn.jianzhen.engine.standard.RecomputedItem;
import java.util.List;

/** Results as a share of their limits. */
final class LimitShare {
    private LimitShare() {}

    /**
     * The largest share that the items surely reach (their tolerance is taken off); items without a limit or with an
     * advisory one are passed over.
     *
     * @return NaN when an item could not be recomputed
     */
    static double largest(Examination test, List<String> items) {
        double largest = 0;
        for (String name : items) {
            RecomputedItem item = test.item(name);
            Limit limit = test.limits().of(name);
            if (item == null) {
                return Double.NaN;
            }
            if (limit != null && !limit.advisory() && limit.maximum() > 0) {
                largest = Math.max(largest, (item.value() - item.tolerance()) / limit.maximum());
            }
        }
        return largest;
    }
}
