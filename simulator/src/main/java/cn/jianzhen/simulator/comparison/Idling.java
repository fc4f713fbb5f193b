package cn.jianzhen.simulator.comparison;

import org.jspecify.annotations.Nullable;

/** Two-speed idle: high idle, idle, and how long the gas needs to the analyser. */
final class Idling {
    private static final int HIGH = 2;
    private static final int LOW = 4;

    private Idling() {}

    static void observe(TestLog trace, @Nullable TestLog stream, Observed observed) {
        if (trace.where("rpm", phase -> phase == LOW).length < 20) {
            return;
        }
        observed.add("high_idle_rpm", mean(trace, "rpm", HIGH));
        observed.add("high_idle_co2", mean(trace, "co2_pct", HIGH));
        observed.add("high_idle_co", mean(trace, "co_pct", HIGH));
        observed.add("high_idle_hc", mean(trace, "hc_ppm", HIGH));
        observed.add("high_idle_no", mean(trace, "no_ppm", HIGH));
        observed.add("idle_rpm", mean(trace, "rpm", LOW));
        observed.add("idle_co2", mean(trace, "co2_pct", LOW));
        observed.add("idle_o2", mean(trace, "o2_pct", LOW));
        double[] oxygen = trace.all("o2_pct");
        for (int second = 0; second < oxygen.length; second++) {
            if (oxygen[second] < 1) {
                observed.add("gas_arrival", second + 1);
                break;
            }
        }
        if (stream != null && stream.rows().size() == trace.rows().size()) {
            breathing(trace, stream, observed);
        }
    }

    private static double mean(TestLog trace, String column, int wanted) {
        return TestLog.mean(trace.where(column, phase -> phase == wanted));
    }

    private static void breathing(TestLog trace, TestLog stream, Observed observed) {
        double[] phases = trace.all("phase");
        double[] air = stream.all("maf_gs");
        observed.add("high_idle_maf", mean(phases, air, HIGH));
        observed.add("idle_maf", mean(phases, air, LOW));
    }

    private static double mean(double[] phases, double[] values, int wanted) {
        double sum = 0;
        int seconds = 0;
        for (int i = 0; i < phases.length; i++) {
            if ((int) phases[i] == wanted) {
                sum += values[i];
                seconds++;
            }
        }
        return seconds == 0 ? Double.NaN : sum / seconds;
    }
}
