package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.physics.Moment;
import cn.jianzhen.simulator.physics.Wander;
import java.util.List;

/** 加载减速法: full throttle, the load pulls the speed down over the power peak (standards sheet §4.5). */
final class Lugdown {
    private static final int SCAN = 1;
    private static final int AT_100 = 3;
    private static final int AT_80 = 5;
    private static final int POINT_SECONDS = 9;
    private static final int SETTLE_SECONDS = 3;

    private Lugdown() {}

    static void run(TestRun run) {
        Pull pull = new Pull(run);
        double free = pull.freeSpeed();
        pull.rise(free, run.chance().whole(8, 12));
        pull.level(0, free, run.chance().whole(3, 5), 0.04);
        double best = run.rig().scanDepth() <= 0 ? free * 0.93 : pull.scan(free);
        pull.move(2, best, 3);
        pull.level(2, best, SETTLE_SECONDS, 1);
        pull.level(AT_100, best, POINT_SECONDS, 1);
        pull.move(4, 0.8 * best, 2);
        pull.level(4, 0.8 * best, SETTLE_SECONDS, 1);
        pull.level(AT_80, 0.8 * best, POINT_SECONDS, 1);
        pull.coast(run.chance().whole(5, 9));
    }

    static List<Result> results(Recording trace, Sheet sheet) {
        Limits limits = sheet.limits();
        int best = peakRow(trace);
        double power = best < 0
                ? Double.NaN
                : trace.value(best, Channel.LOAD) * sheet.air().powerFactor(sheet.turbo());
        double speed = best < 0 ? Double.NaN : trace.value(best, Channel.SPEED);
        return List.of(
                limits.judge("k100", trace.meanOfPhase(Channel.K, AT_100)),
                limits.judge("k80", trace.meanOfPhase(Channel.K, AT_80)),
                limits.judge("nox80", trace.meanOfPhase(Channel.NOX, AT_80)),
                limits.judgeAtLeast("max_power_kw", power, 0.4 * sheet.declaredPower()),
                limits.judge("max_power_speed_kmh", speed));
    }

    /** The second of most power in the scan; without a scan the first of the 100 % point is taken for it. */
    private static int peakRow(Recording trace) {
        int best = -1;
        boolean scanned = false;
        for (int row = 0; row < trace.rows(); row++) {
            boolean scan = trace.phase(row) == SCAN;
            boolean candidate = scan || (!scanned && trace.phase(row) == AT_100);
            scanned |= scan;
            if (candidate && (best < 0 || trace.count(row, Channel.LOAD) > trace.count(best, Channel.LOAD))) {
                best = row;
            }
        }
        return best;
    }

    /** The truck on the loaded rollers with the pedal on the floor. */
    private static final class Pull {
        private final TestRun run;
        private final double ratio;
        private final Wander speedNoise;
        private final Wander cell;
        private double speed;

        Pull(TestRun run) {
            this.run = run;
            this.ratio = run.vehicle().model().ratioFor(70, run.engine().ratedSpeed() * 1.06);
            this.speedNoise = new Wander(run.chance(), 0.8, 0.12);
            this.cell = new Wander(run.chance(), 0.7, 0.006);
        }

        /** Speed at which the governor lets go, in this gear. */
        double freeSpeed() {
            return run.engine().ratedSpeed() * 1.085 / ratio;
        }

        void rise(double free, int seconds) {
            for (int second = 1; second <= seconds && !run.stopped(); second++) {
                step(0, free * (0.35 + 0.65 * second / seconds), 0.06);
            }
        }

        void level(int phase, double wanted, int seconds, double share) {
            for (int second = 0; second < seconds && !run.stopped(); second++) {
                step(phase, wanted, share);
            }
        }

        /** Pulls the speed down to 80 % of the speed of most power and returns that speed. */
        double scan(double free) {
            double best = free;
            double most = 0;
            double wanted = free;
            double depth = run.rig().scanDepth();
            double shallow = depth >= 1 ? 0 : free * (1 - 0.27 * depth);
            while (wanted > Math.max(0.79 * best, shallow) && !run.stopped()) {
                wanted -= free * 0.0125;
                step(SCAN, wanted, 1);
                double power = run.trace().value(run.trace().rows() - 1, Channel.LOAD);
                if (power > most) {
                    most = power;
                    best = run.trace().value(run.trace().rows() - 1, Channel.SPEED);
                }
            }
            return best;
        }

        void move(int phase, double wanted, int seconds) {
            double from = speed;
            for (int second = 1; second <= seconds && !run.stopped(); second++) {
                step(phase, from + (wanted - from) * second / seconds, 1);
            }
        }

        void coast(int seconds) {
            for (int second = 0; second < seconds && !run.stopped(); second++) {
                step(6, speed * 0.82, 0);
            }
        }

        private void step(int phase, double wanted, double pressed) {
            double share = pressed * run.rig().throttle();
            speed = Math.max(0, wanted + speedNoise.next());
            double rpm = Math.max(run.engine().idle(), ratio * speed);
            double full = run.engine().ratedPower()
                    * run.engine().fullLoadShare(rpm)
                    * run.vehicle().condition().power();
            double wheel = Math.max(0, full * 0.79 * share * (1 + cell.next()) - 7.8e-4 * speed * speed);
            double load = pressed == 0 ? 0.14 : Math.max(0.15, share);
            run.second(phase, new Moment(speed, rpm, Math.min(1, load), full * share));
            run.rollers(speed, speed < 1 ? 0 : wheel * 3600 / speed);
        }
    }
}
