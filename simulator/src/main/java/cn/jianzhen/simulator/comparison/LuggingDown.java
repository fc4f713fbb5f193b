package cn.jianzhen.simulator.comparison;

import java.util.Arrays;

/** The shape of a lug-down: the scan over the power peak, and the two points after it. */
final class LuggingDown {
    private LuggingDown() {}

    static void observe(TestLog trace, boolean light, Observed observed) {
        double[] scanned = trace.where("speed_kmh", phase -> phase == 1);
        double[] power = trace.where("load_kw", phase -> phase == 1);
        double[] first = trace.where("k_m1", phase -> phase == 3);
        double[] second = trace.where("k_m1", phase -> phase == 5);
        if (scanned.length < 5 || second.length < 9) {
            return;
        }
        int peak = 0;
        for (int i = 1; i < power.length; i++) {
            peak = power[i] > power[peak] ? i : peak;
        }
        double fastest = Arrays.stream(trace.all("speed_kmh")).max().orElse(Double.NaN);
        observed.add("scan_seconds", scanned.length);
        observed.add("scan_fall", scanned[scanned.length - 1] / fastest);
        observed.add("scan_peak", scanned[peak] / fastest);
        if (light) {
            observed.add("scan_power", power[peak]);
        }
        observed.add("lugdown_k", (TestLog.mean(first) + TestLog.mean(second)) / 2);
        observed.add("point_seconds", trace.where("rpm", phase -> phase == 2 || phase == 3).length);
        observed.add("point_seconds", trace.where("rpm", phase -> phase == 4 || phase == 5).length);
    }
}
