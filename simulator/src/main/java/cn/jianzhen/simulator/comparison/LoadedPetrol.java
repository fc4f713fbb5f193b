package cn.jianzhen.simulator.comparison;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The plateau of ASM5025: values, noise and what the scan tool says of the same seconds. */
final class LoadedPetrol {
    private static final int LONG = 40;

    private LoadedPetrol() {}

    private static boolean plateau(int phase) {
        return phase == 3 || phase == 4;
    }

    static void observe(TestLog trace, @Nullable TestLog stream, Observed observed) {
        double[] speed = trace.where("speed_kmh", LoadedPetrol::plateau);
        if (speed.length < 10) {
            return;
        }
        observed.add("asm_speed", TestLog.mean(speed));
        observed.add("asm_force_spread", TestLog.deviation(trace.where("force_n", LoadedPetrol::plateau)));
        double[] ratio = trace.where("rpm", LoadedPetrol::plateau);
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] /= speed[i];
        }
        observed.add("asm_rpm_per_speed_spread", 100 * TestLog.deviation(ratio) / TestLog.mean(ratio));
        gases(trace, observed);
        if (speed.length >= LONG) {
            memories(trace, observed);
        }
        if (stream != null) {
            offset(trace, stream, observed);
        }
    }

    private static void gases(TestLog trace, Observed observed) {
        double co = TestLog.mean(trace.where("co_pct", LoadedPetrol::plateau));
        double hc = TestLog.mean(trace.where("hc_ppm", LoadedPetrol::plateau));
        double co2 = TestLog.mean(trace.where("co2_pct", LoadedPetrol::plateau));
        double o2 = TestLog.mean(trace.where("o2_pct", LoadedPetrol::plateau));
        observed.add("asm_co", co);
        observed.add("asm_hc", hc);
        observed.add("asm_no", TestLog.mean(trace.where("no_ppm", LoadedPetrol::plateau)));
        observed.add("asm_co2", co2);
        observed.add("asm_o2", o2);
        double share = co2 / (co2 + co);
        observed.add("asm_dilution", 100 * share / (4.644 + 1.88 * share) / co2);
        double hydrogen = 0.431525 * 3.5 / (3.5 + co / co2) - 0.00875;
        observed.add("asm_lambda", (co2 + co / 2 + o2 + hydrogen * (co2 + co)) / (1.422775 * (co2 + co + 0.0006 * hc)));
    }

    /** Only channels that move by more than three counts have a memory to speak of. */
    private static void memories(TestLog trace, Observed observed) {
        memory("memory_hc", trace.where("hc_ppm", LoadedPetrol::plateau), 1, observed);
        memory("memory_co", trace.where("co_pct", LoadedPetrol::plateau), 0.01, observed);
        memory("memory_no", trace.where("no_ppm", LoadedPetrol::plateau), 1, observed);
        memory("memory_co2", trace.where("co2_pct", LoadedPetrol::plateau), 0.01, observed);
        memory("memory_o2", trace.where("o2_pct", LoadedPetrol::plateau), 0.01, observed);
        memory("memory_rpm", trace.where("rpm", LoadedPetrol::plateau), 1, observed);
        memory("memory_speed", trace.where("speed_kmh", LoadedPetrol::plateau), 0.05, observed);
    }

    private static void memory(String quantity, double[] values, double count, Observed observed) {
        if (TestLog.deviation(values) > 3 * count) {
            observed.add(quantity, TestLog.memory(values));
        }
    }

    private static void offset(TestLog trace, TestLog stream, Observed observed) {
        double[] phases = trace.all("phase");
        double[] rollers = trace.all("speed_kmh");
        double[] obd = stream.all("speed_kmh");
        if (obd.length != rollers.length) {
            return;
        }
        double[] offsets = IntStream.range(0, obd.length)
                .filter(i -> plateau((int) phases[i]))
                .mapToDouble(i -> obd[i] - rollers[i])
                .toArray();
        observed.add("obd_speed_offset", TestLog.mean(offsets));
        observed.add("obd_speed_spread", TestLog.deviation(offsets));
    }
}
