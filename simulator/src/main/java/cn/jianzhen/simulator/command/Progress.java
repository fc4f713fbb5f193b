package cn.jianzhen.simulator.command;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;

/** Says on standard error how far a long run is; silent for the first two seconds. */
final class Progress implements DoubleConsumer {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final int WIDTH = 30;

    private final PrintWriter target;
    private final String doing;
    private final long began = System.nanoTime();
    private int shown = -1;

    /** Shows what is being done, in a few words, before the bar. */
    Progress(PrintWriter target, String doing) {
        this.target = target;
        this.doing = doing;
    }

    @Override
    public void accept(double share) {
        int percent = (int) (share * 100);
        long elapsed = System.nanoTime() - began;
        if (elapsed < QUIET_NANOS || percent == shown) {
            return;
        }
        shown = percent;
        int filled = (int) (share * WIDTH);
        long left = (long) (elapsed / Math.max(0.01, share) * (1 - share) / 1_000_000_000L);
        target.printf(
                "\r%s [%s%s] %3d%%，约剩 %d 秒 ", doing, "█".repeat(filled), "·".repeat(WIDTH - filled), percent, left);
        if (percent >= 100) {
            target.println();
        }
        target.flush();
    }
}
