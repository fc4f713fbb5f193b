package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.TraceChannel;

/** The sample points and the power of lug-down, GB 3847-2018. */
final class LugdownChecks {
    private static final int POINT_100 = 3;
    private static final int POINT_80 = 5;

    private LugdownChecks() {}

    /** The corrected power reaches its share of the rated power; the result's own tolerance is in the vehicle's favour. */
    static Outcome powerFloor(Examination test) {
        RecomputedItem power = test.item("max_power_kw");
        double floor =
                test.value(Constant.LUGDOWN_POWER_SHARE_MINIMUM) * test.test().ratedPowerKw();
        if (power == null || !(floor > 0)) {
            return Outcome.NOT_MEASURED;
        }
        return power.value() + power.tolerance() < floor
                ? Outcome.broken(Breach.ofTest(power.value(), floor, Double.NaN))
                : Outcome.HOLDS;
    }

    static Outcome ratedSpeed(Examination test) {
        double rated = test.test().ratedSpeedRpm();
        double window = test.value(Constant.LUGDOWN_RATED_SPEED_WINDOW);
        return Means.within(test, point(test, POINT_100), TraceChannel.RPM, rated * (1 - window), rated * (1 + window));
    }

    static Outcome pointSpeed(Examination test) {
        double full = point(test, POINT_100).mean(test.values(TraceChannel.SPEED_KMH));
        double wanted = full * test.value(Constant.LUGDOWN_POINT_SHARE);
        double tolerance = test.value(Constant.LUGDOWN_POINT_TOLERANCE);
        return Means.within(
                test,
                point(test, POINT_80),
                TraceChannel.SPEED_KMH,
                wanted * (1 - tolerance),
                wanted * (1 + tolerance));
    }

    private static TraceWindow point(Examination test, int phase) {
        return test.phase(phase).last((int) test.value(Constant.LUGDOWN_MEAN_WINDOW));
    }
}
