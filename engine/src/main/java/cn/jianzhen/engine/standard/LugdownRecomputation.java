package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;

/**
 * 加载减速法, GB 3847-2018: k and NOx are means of the last 9 s at the 100 % and 80 % points; the maximal wheel power is the
 * largest of the power scan, corrected to reference air, and VelMaxHP the drum speed there.
 */
final class LugdownRecomputation {
    private static final int SCAN = 1;
    private static final int POINT_100 = 3;
    private static final int POINT_80 = 5;

    private LugdownRecomputation() {}

    static void add(InspectionTest test, Trace trace, Edition edition, RecomputedItems items) {
        int seconds = (int) edition.value(Constant.LUGDOWN_MEAN_WINDOW);
        String note = "最后" + seconds + "秒均值";
        double[] k = trace.values(TraceChannel.K_M1.id());
        TraceWindow at100 = TraceWindow.ofPhase(trace, POINT_100);
        if (seconds > 0 && at100.size() >= seconds) {
            items.add("k100", at100.last(seconds).mean(k), note);
        }
        TraceWindow at80 = TraceWindow.ofPhase(trace, POINT_80);
        if (seconds > 0 && at80.size() >= seconds) {
            items.add("k80", at80.last(seconds).mean(k), note);
            items.add("nox80", at80.last(seconds).mean(trace.values(TraceChannel.NOX_PPM.id())), note);
        }
        addPeak(test, trace, edition, items);
    }

    private static void addPeak(InspectionTest test, Trace trace, Edition edition, RecomputedItems items) {
        double[] load = trace.values(TraceChannel.LOAD_KW.id());
        int peak = TraceWindow.ofPhase(trace, SCAN).rowOfLargest(load);
        if (peak < 0) {
            return;
        }
        items.add("max_power_speed_kmh", trace.values(TraceChannel.SPEED_KMH.id())[peak], "功率扫描最大功率点的线速度");
        Boolean turbo = test.turbo();
        if (turbo != null) {
            double factor = Dynamometer.powerCorrection(test.temperatureC(), test.pressureKpa(), turbo, edition);
            items.add("max_power_kw", load[peak] * factor, "功率扫描最大功率×修正系数" + Math.round(factor * 1000) / 1000.0);
        }
    }
}
