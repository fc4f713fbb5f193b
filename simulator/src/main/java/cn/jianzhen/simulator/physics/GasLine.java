package cn.jianzhen.simulator.physics;

import java.util.Arrays;

/** The way from the tailpipe to the cell: a pure delay and a well-mixed filter after it. */
public final class GasLine {
    private final Gas[] under;
    private final double step;
    private int position;
    private Gas cell = Gas.AIR;

    public GasLine(int delay, double mixing) {
        under = new Gas[Math.max(1, delay)];
        Arrays.fill(under, Gas.AIR);
        step = 1 - StrictMath.exp(-1 / mixing);
    }

    /** Lets the line fill before the recording begins. */
    public void fill(Gas gas) {
        Arrays.fill(under, gas);
        cell = gas;
    }

    public Gas pass(Gas entering) {
        Gas leaving = under[position];
        under[position] = entering;
        position = (position + 1) % under.length;
        cell = cell.mixedWith(leaving, step);
        return cell;
    }
}
