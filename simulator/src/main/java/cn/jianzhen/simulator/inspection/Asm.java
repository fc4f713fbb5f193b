package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.physics.Wander;
import java.util.ArrayList;
import java.util.List;

/** 稳态工况法: ASM5025 and, when that is not passed, ASM2540 (standards sheet §4.3). */
final class Asm {
    private static final int WINDOW = 10;
    private static final int MODE_SECONDS = 90;
    private static final int QUICK_5025 = 3;
    private static final int LAST_5025 = 4;
    private static final int QUICK_2540 = 8;
    private static final int LAST_2540 = 9;

    private Asm() {}

    /** Mean of CO, HC, NO over a window, corrected by DF and Kh second by second. */
    private record Corrected(double co, double hc, double no) {
        boolean within(String mode, Limits limits, double share) {
            return co <= share * limits.high(mode + "_co")
                    && hc <= share * limits.high(mode + "_hc")
                    && no <= share * limits.high(mode + "_no");
        }
    }

    static void run(TestRun run, Sheet sheet) {
        run.fillLine();
        double mass = run.declaredMass();
        Rollers rollers = new Rollers(run);
        if (!rollers.mode(0, 1, 25, mass / 148, 0) || passed(run, rollers, sheet, "asm5025", QUICK_5025)) {
            return;
        }
        if (rollers.mode(25, 6, 40, mass / 185, run.trace().rows())) {
            passed(run, rollers, sheet, "asm2540", QUICK_2540);
        }
    }

    /** Quick check over ten seconds, then the rest of the mode. */
    private static boolean passed(TestRun run, Rollers rollers, Sheet sheet, String mode, int quick) {
        rollers.hold(quick, WINDOW);
        if (lastWindow(run.trace(), sheet).within(mode, sheet.limits(), 0.5)) {
            return true;
        }
        for (int second = 2 * WINDOW; second < MODE_SECONDS; second++) {
            rollers.hold(quick + 1, 1);
            boolean whole = second >= 3 * WINDOW - 1 && sheet.software().stopsEarly();
            if (whole && lastWindow(run.trace(), sheet).within(mode, sheet.limits(), 1)) {
                return true;
            }
        }
        return run.stopped() || lastWindow(run.trace(), sheet).within(mode, sheet.limits(), 1);
    }

    static List<Result> results(Recording trace, Sheet sheet) {
        List<Result> results = new ArrayList<>();
        add(results, "asm5025", lastRow(trace, QUICK_5025, LAST_5025), trace, sheet);
        add(results, "asm2540", lastRow(trace, QUICK_2540, LAST_2540), trace, sheet);
        return results;
    }

    private static void add(List<Result> results, String mode, int last, Recording trace, Sheet sheet) {
        if (last >= 0) {
            Corrected mean = window(trace, Math.max(0, last - WINDOW + 1), last, sheet);
            results.add(sheet.limits().judge(mode + "_co", mean.co()));
            results.add(sheet.limits().judge(mode + "_hc", mean.hc()));
            results.add(sheet.limits().judge(mode + "_no", mean.no()));
        }
    }

    private static int lastRow(Recording trace, int quick, int last) {
        int found = -1;
        for (int row = 0; row < trace.rows(); row++) {
            if (trace.phase(row) == quick || trace.phase(row) == last) {
                found = row;
            }
        }
        return found;
    }

    private static Corrected lastWindow(Recording trace, Sheet sheet) {
        int last = trace.rows() - 1;
        return window(trace, Math.max(0, last - WINDOW + 1), last, sheet);
    }

    private static Corrected window(Recording trace, int first, int last, Sheet sheet) {
        double co = 0;
        double hc = 0;
        double no = 0;
        for (int row = first; row <= last; row++) {
            double dilution = GasFormula.dilution(trace, row, sheet.fuel());
            co += trace.value(row, Channel.CO) * dilution;
            hc += trace.value(row, Channel.HC) * dilution;
            no += trace.value(row, Channel.NO) * dilution * sheet.air().nitricFactor();
        }
        int seconds = last - first + 1;
        return new Corrected(co / seconds, hc / seconds, no / seconds);
    }

    /** The vehicle on the loaded rollers. */
    private static final class Rollers {
        private final TestRun run;
        private final Wander foot;
        private final Wander cell;
        private final Wander gearbox;
        private double target;
        private double force;
        private double ratio;

        Rollers(TestRun run) {
            this.run = run;
            this.foot = new Wander(run.chance(), 0.95, 0.24);
            this.cell = new Wander(run.chance(), 0.6, 1.2);
            this.gearbox = new Wander(run.chance(), 0.94, run.vehicle().model().manual() ? 0.003 : 0.015);
        }

        /** Accelerates, holds five seconds, settles ten; false when the test was broken off. */
        boolean mode(double from, int holdPhase, double speed, double power, int startRow) {
            double slack = run.rig().slack();
            target = slack <= 0 ? speed : speed * (1 - slack) - 1;
            force = power * 3600 / speed;
            ratio = run.vehicle().model().ratioFor(speed, speed < 30 ? 1650 : 1900);
            int seconds = (int) Math.round((speed - from) / run.chance().between(1.9, 2.7));
            for (int second = 1; second <= seconds && !run.stopped(); second++) {
                double share = (from + (speed - from) * second / seconds) / speed;
                step(0, speed * share + 0.5 * foot.next(), 0.4 * force * share);
            }
            hold(holdPhase, 5);
            hold(holdPhase + 1, WINDOW);
            return !run.stopped() && run.trace().rows() > startRow;
        }

        void hold(int phase, int seconds) {
            for (int second = 0; second < seconds && !run.stopped(); second++) {
                step(phase, target + foot.next(), force + cell.next());
            }
        }

        private void step(int phase, double speed, double applied) {
            run.second(phase, run.driving(speed, ratio * (1 + gearbox.next()), applied * speed / 3600));
            run.rollers(speed, applied);
        }
    }
}
