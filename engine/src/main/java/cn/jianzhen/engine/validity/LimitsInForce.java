package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.Fact;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Limit;
import cn.jianzhen.engine.standard.LimitClass;
import org.jspecify.annotations.Nullable;

/** The limits that hold for one test: by day, region, fuel. */
public final class LimitsInForce {
    private final InspectionTest test;
    private final Edition edition;
    private final LimitClass limitClass;

    /** @param region six digits of the station's number */
    public LimitsInForce(InspectionTest test, String region, Edition edition) {
        this.test = test;
        this.edition = edition;
        this.limitClass = edition.limitClass(region);
    }

    /** Whether 限值a or 限值b holds at the station. */
    public LimitClass limitClass() {
        return limitClass;
    }

    /** The limit of an item, null when none is laid down. */
    public @Nullable Limit of(String item) {
        return item.equals("max_power_kw") ? powerFloor() : edition.limit(item, limitClass, test.fuel());
    }

    /** The floor belongs to the vehicle: a share of its rated power, GB 3847-2018. */
    private @Nullable Limit powerFloor() {
        Fact share = edition.fact(Constant.LUGDOWN_POWER_SHARE_MINIMUM);
        if (share == null || !(test.ratedPowerKw() > 0)) {
            return null;
        }
        double floor = share.value() * test.ratedPowerKw();
        return new Limit("max_power_kw", limitClass, "", false, floor, Double.NaN, "kW", share.origin());
    }
}
