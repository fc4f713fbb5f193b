package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.physics.Moment;
import cn.jianzhen.simulator.physics.Wander;
import java.util.List;

/** 双怠速法: 70 % of rated speed, high idle, idle (standards sheet §4.2). */
final class TwoSpeedIdle {
    private static final int HIGH_SAMPLE = 2;
    private static final int LOW_SAMPLE = 4;
    private static final int[] SECONDS = {30, 15, 30, 15, 30};

    private TwoSpeedIdle() {}

    static void run(TestRun run) {
        Wander foot = new Wander(run.chance(), 0.9, 1);
        double idle = run.engine().idle();
        double high = run.vehicle().model().heavy() ? 1800 : 2500;
        double[] wanted = {0.7 * run.engine().ratedSpeed(), high, high, idle, idle};
        double rpm = idle;
        for (int phase = 0; phase < SECONDS.length; phase++) {
            int approach = phase == 0 ? run.chance().whole(2, 5) : 0;
            for (int second = 0; second < SECONDS[phase] + approach && !run.stopped(); second++) {
                rpm += 0.55 * (wanted[phase] - rpm);
                double shown = rpm + foot.next() * (wanted[phase] == idle ? 7 : 16);
                double load = wanted[phase] == idle
                        ? 0.2
                        : 0.16 + 0.03 * shown / run.engine().ratedSpeed();
                run.second(phase, new Moment(0, shown, load, 2));
            }
        }
    }

    static List<Result> results(Recording trace, Limits limits) {
        double lambda = 0;
        int seconds = 0;
        for (int row = 0; row < trace.rows(); row++) {
            if (trace.phase(row) == HIGH_SAMPLE) {
                lambda += GasFormula.lambda(trace, row);
                seconds++;
            }
        }
        return List.of(
                limits.judge("lambda", lambda / Math.max(1, seconds)),
                limits.judge("low_idle_co", trace.meanOfPhase(Channel.CO, LOW_SAMPLE)),
                limits.judge("low_idle_hc", trace.meanOfPhase(Channel.HC, LOW_SAMPLE)),
                limits.judge("high_idle_co", trace.meanOfPhase(Channel.CO, HIGH_SAMPLE)),
                limits.judge("high_idle_hc", trace.meanOfPhase(Channel.HC, HIGH_SAMPLE)));
    }
}
