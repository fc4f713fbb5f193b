package cn.jianzhen.engine.command;

import cn.jianzhen.engine.store.Importer;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows how far a long step is, once it has taken two seconds: a bar that is redrawn on a terminal, a line every five
 * seconds elsewhere.
 */
final class ConsoleProgress implements Importer.Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream out;
    private final boolean terminal;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private String name = "";
    private long total;
    private long done;
    private long startedNanos = System.nanoTime();
    private boolean drawn;

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        long period = terminal ? 250 : 5_000;
        var unused = ticker.scheduleAtFixedRate(this::draw, period, period, TimeUnit.MILLISECONDS);
    }

    /** Progress on standard error; the launcher says whether that is a terminal ({@code jianzhen.terminal}). */
    static ConsoleProgress onStandardError() {
        return new ConsoleProgress(System.err, Boolean.getBoolean("jianzhen.terminal"));
    }

    @Override
    public synchronized void step(String nextName, long nextTotal) {
        finishLine();
        name = nextName;
        total = nextTotal;
        done = 0;
        startedNanos = System.nanoTime();
    }

    @Override
    public synchronized void advance(long amount) {
        done += amount;
    }

    private synchronized void draw() {
        long taken = System.nanoTime() - startedNanos;
        if (name.isEmpty() || taken < QUIET_NANOS) {
            return;
        }
        out.print((terminal ? "\r" : "") + line(TimeUnit.NANOSECONDS.toSeconds(taken)) + (terminal ? "" : "\n"));
        out.flush();
        drawn = terminal;
    }

    private String line(long seconds) {
        if (total <= 0) {
            return name + " … " + seconds + " 秒";
        }
        int filled = (int) Math.min(WIDTH, done * WIDTH / total);
        long percent = Math.min(100, done * 100 / total);
        return name + " [" + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "] " + percent + "% " + seconds + " 秒";
    }

    private void finishLine() {
        if (drawn) {
            out.println();
            drawn = false;
        }
    }

    @Override
    public synchronized void close() {
        finishLine();
        name = "";
        ticker.shutdownNow();
    }
}
