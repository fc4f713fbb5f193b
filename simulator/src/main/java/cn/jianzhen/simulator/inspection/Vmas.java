package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.ObdChannel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.physics.Gas;
import cn.jianzhen.simulator.physics.Moment;
import cn.jianzhen.simulator.physics.Wander;
import java.util.List;

/** 简易瞬态工况法: one driven cycle of 195 s with the exhaust flow measured by dilution (standards sheet §4.4). */
final class Vmas {
    static final int SECONDS = 195;
    private static final int PHASE = 2;
    /** Corners of the cycle: second and km/h. */
    private static final int[][] CORNERS = {
        {0, 0}, {11, 0}, {15, 15}, {23, 15}, {25, 10}, {28, 0}, {49, 0}, {54, 15}, {56, 15}, {61, 32}, {85, 32},
        {93, 10}, {96, 0}, {117, 0}, {122, 15}, {124, 15}, {133, 35}, {135, 35}, {143, 50}, {155, 50}, {163, 35},
        {176, 35}, {178, 32}, {188, 0}, {195, 0}
    };
    /** Litres of a mole at 0 °C. */
    private static final double MOLE = 22.4;

    private static final double CO_MASS = 28;
    private static final double HC_MASS = 86;
    private static final double NOX_MASS = 46;

    private Vmas() {}

    static double target(double second) {
        for (int i = 1; i < CORNERS.length; i++) {
            if (second <= CORNERS[i][0]) {
                double share = (second - CORNERS[i - 1][0]) / (CORNERS[i][0] - CORNERS[i - 1][0]);
                return CORNERS[i - 1][1] + share * (CORNERS[i][1] - CORNERS[i - 1][1]);
            }
        }
        return 0;
    }

    static void run(TestRun run) {
        run.fillLine();
        Wander foot = new Wander(run.chance(), 0.88, 0.4);
        Wander gearbox = new Wander(run.chance(), 0.9, run.vehicle().model().manual() ? 0.004 : 0.03);
        Wander flow = new Wander(run.chance(), 0.7, 0.06);
        double mass = run.declaredMass();
        double slack = run.rig().slack();
        double drag = (1.2 + mass / 400) * 3600 / 50;
        double habit = run.chance().between(0.1, 0.9);
        for (int second = 1; second <= SECONDS && !run.stopped(); second++) {
            double prescribed = target(second - habit);
            double wanted = prescribed > 20 ? prescribed * (1 - slack) : prescribed;
            double speed = wanted < 0.5 ? 0 : Math.max(0, wanted + foot.next());
            double change = target(second - habit + 0.5) - target(second - habit - 0.5);
            double force = speed < 1 ? 0 : drag * (0.3 + 0.7 * speed * speed / 2500);
            double inertia = 1.03 * mass * change / 3.6;
            Moment moment = speed < 1
                    ? run.idle(6 * foot.next())
                    : run.driving(speed, gear(run, speed) * (1 + gearbox.next()), (force + inertia) * speed / 3600);
            Gas pipe = run.second(PHASE, moment);
            run.rollers(speed, force);
            dilute(run, moment, pipe, run.bench().dilutedFlow() + flow.next());
        }
    }

    private static double gear(TestRun run, double speed) {
        double wanted = speed < 16 ? 1700 : 1850;
        return run.vehicle().model().ratioFor(speed, wanted);
    }

    /** The flow meter draws exhaust and outside air together and measures the oxygen of the mixture. */
    private static void dilute(TestRun run, Moment moment, Gas pipe, double diluted) {
        Recording trace = run.trace();
        double ambient = run.bench().ambientO2();
        double breathing = run.engine().displacement() * moment.rpm() / 2000 * 0.86 * (24 + 74 * moment.load()) / 101.3;
        double exhaust = Math.min(0.8 * diluted, breathing * 273.15 / 310 * 1.07);
        double missed = 1 - 0.9 * run.rig().falseAir(trace.rows());
        double share = exhaust * missed / diluted;
        trace.put(Channel.O2_AMBIENT, ambient);
        trace.put(
                Channel.O2_DILUTED,
                ambient - share * (ambient - pipe.o2()) + 0.01 * run.chance().gauss());
        trace.put(Channel.DILUTED_FLOW, diluted);
        trace.put(Channel.LOW_FLOW, 0);
        Recording stream = run.stream();
        if (stream != null && moment.speed() < 1) {
            stream.put(ObdChannel.SPEED, 0);
        }
    }

    static List<Result> results(Recording trace, Sheet sheet) {
        int delay = sheet.software().gasDelay();
        double metres = 0;
        double co = 0;
        double hc = 0;
        double nox = 0;
        double nitric = sheet.air().nitricFactor();
        for (int row = 0; row < trace.rows(); row++) {
            metres += trace.value(row, Channel.SPEED) / 3.6;
            int gas = row + delay;
            if (gas < trace.rows()) {
                double litres = exhaustLitres(trace, row, gas) * GasFormula.dilution(trace, gas, sheet.fuel()) / MOLE;
                co += litres * CO_MASS * trace.value(gas, Channel.CO) / 100;
                hc += litres * HC_MASS * trace.value(gas, Channel.HC) / 1e6;
                nox += litres * nitric * NOX_MASS * trace.value(gas, Channel.NO) / 1e6;
            }
        }
        double perKilometre = sheet.software().vmasFactor() / Math.max(0.001, metres / 1000);
        return List.of(
                sheet.limits().judge("vmas_co", co * perKilometre),
                sheet.limits().judge("vmas_hc", hc * perKilometre),
                sheet.limits().judge("vmas_nox", nox * perKilometre));
    }

    /** Litres of raw exhaust in one second: dilution ratio times diluted flow. */
    private static double exhaustLitres(Recording trace, int row, int gas) {
        double ambient = trace.value(row, Channel.O2_AMBIENT);
        double undiluted = Math.max(1, ambient - trace.value(gas, Channel.O2));
        double ratio = Math.max(0, (ambient - trace.value(row, Channel.O2_DILUTED)) / undiluted);
        return ratio * trace.value(row, Channel.DILUTED_FLOW) * 1000 / 60;
    }
}
