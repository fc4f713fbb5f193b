package cn.jianzhen.simulator.command;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * Says on standard error how far a long run is, once it has taken two seconds: a bar that is redrawn on a terminal, a line at most
 * every five seconds elsewhere.
 */
final class Progress implements DoubleConsumer {
    private static final long SECOND = 1_000_000_000L;
    private static final long QUIET = 2 * SECOND;
    private static final long BETWEEN_LINES = 5 * SECOND;
    private static final int WIDTH = 30;

    private final PrintWriter target;
    private final String doing;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long began;
    private long spoke;
    private int shown = -1;

    /**
     * Shows what is being done, in a few words, before the bar. The launcher says whether standard error is a terminal ({@code
     * jianzhen.terminal}).
     */
    Progress(PrintWriter target, String doing) {
        this(target, doing, Boolean.getBoolean("jianzhen.terminal"), System::nanoTime);
    }

    Progress(PrintWriter target, String doing, boolean terminal, LongSupplier nanos) {
        this.target = target;
        this.doing = doing;
        this.terminal = terminal;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.spoke = began - BETWEEN_LINES;
    }

    @Override
    public void accept(double share) {
        int percent = (int) (share * 100);
        long now = nanos.getAsLong();
        boolean early = now - began < QUIET || (!terminal && percent < 100 && now - spoke < BETWEEN_LINES);
        if (early || percent == shown) {
            return;
        }
        shown = percent;
        spoke = now;
        target.print((terminal ? "\r" : "") + line(share, percent, now - began) + (terminal ? " " : "\n"));
        if (terminal && percent >= 100) {
            target.println();
        }
        target.flush();
    }

    private String line(double share, int percent, long elapsed) {
        int filled = (int) (share * WIDTH);
        long left = (long) (elapsed / Math.max(0.01, share) * (1 - share) / SECOND);
        return "%s [%s%s] %3d%%，约剩 %d 秒"
                .formatted(doing, "█".repeat(filled), "·".repeat(WIDTH - filled), percent, left);
    }
}
