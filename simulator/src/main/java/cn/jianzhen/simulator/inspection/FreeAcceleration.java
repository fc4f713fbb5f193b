package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.physics.Moment;
import cn.jianzhen.simulator.physics.Wander;
import java.util.ArrayList;
import java.util.List;

/** 自由加速法: three blow-outs, then full strokes of the pedal in neutral; the last three peaks count (standards sheet §4.6). */
final class FreeAcceleration {
    private static final int FIRST_STROKE = 3;
    private static final int LAST_STROKE = 6;
    private static final int IDLE = 7;

    private FreeAcceleration() {}

    static void run(TestRun run) {
        Wander unrest = new Wander(run.chance(), 0.85, 5);
        for (int phase = 0; phase <= LAST_STROKE; phase++) {
            stroke(run, phase, unrest);
        }
        for (int second = 0; second < 6 && !run.stopped(); second++) {
            run.second(IDLE, run.idle(unrest.next()));
        }
    }

    private static void stroke(TestRun run, int phase, Wander unrest) {
        double idle = run.engine().idle();
        double top = run.engine().ratedSpeed()
                * run.chance().between(1.05, 1.1)
                * run.rig().throttle();
        int hold = run.chance().whole(2, 4);
        int length = run.chance().whole(17, 20);
        double rpm = idle;
        for (int second = 0; second < length && !run.stopped(); second++) {
            boolean pressed = second >= 2 && second < 4 + hold;
            rpm += (pressed ? 0.72 : 0.5) * ((pressed ? top : idle) - rpm);
            double full = run.chance().between(0.82, 0.95) * run.rig().throttle();
            double load = pressed && rpm < 0.97 * top ? full : pressed ? 0.4 : 0.15;
            run.second(phase, new Moment(0, rpm + unrest.next(), load, 5));
        }
    }

    static List<Result> results(Recording trace, Limits limits) {
        double[] peaks = new double[LAST_STROKE + 1];
        for (int row = 0; row < trace.rows(); row++) {
            int phase = trace.phase(row);
            if (phase >= FIRST_STROKE && phase <= LAST_STROKE) {
                peaks[phase] = Math.max(peaks[phase], trace.value(row, Channel.K));
            }
        }
        List<Result> results = new ArrayList<>();
        double sum = 0;
        for (int i = 1; i <= 3; i++) {
            double peak = peaks[FIRST_STROKE + i];
            results.add(limits.judge("smoke_" + i, peak));
            sum += peak;
        }
        results.add(limits.judge("smoke_mean", sum / 3));
        return results;
    }
}
