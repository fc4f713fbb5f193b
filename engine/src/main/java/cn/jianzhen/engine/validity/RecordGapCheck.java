package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;

/** The record has a row for every second. */
final class RecordGapCheck {
    private RecordGapCheck() {}

    static Outcome examine(Examination test) {
        int[] seconds = test.trace().seconds();
        double allowed = test.value(Constant.RECORD_GAP_MAXIMUM);
        if (seconds.length == 0) {
            return Outcome.NOT_MEASURED;
        }
        int first = Breach.NO_SECOND;
        int last = Breach.NO_SECOND;
        int missing = 0;
        int largest = 0;
        for (int i = 1; i < seconds.length; i++) {
            int gap = seconds[i] - seconds[i - 1];
            if (gap > allowed) {
                first = first == Breach.NO_SECOND ? seconds[i - 1] : first;
                last = seconds[i];
                missing += gap - 1;
                largest = Math.max(largest, gap);
            }
        }
        return missing == 0
                ? Outcome.HOLDS
                : Outcome.broken(new Breach(first, last, missing, largest, Double.NaN, allowed));
    }
}
