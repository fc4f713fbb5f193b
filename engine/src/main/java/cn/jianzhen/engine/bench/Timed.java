package cn.jianzhen.engine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * What a piece of work gave, and how long it took.
 *
 * @param wall seconds that passed; grows when other programs use the machine
 * @param processor seconds of processor time of this process, all threads together
 */
record Timed<T>(T result, double wall, double processor) {
    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Work that may fail on the disk. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> Timed<T> of(Work<T> work) throws IOException {
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        T result = work.run();
        return new Timed<>(
                result, (System.nanoTime() - wall) / NANOS, (SYSTEM.getProcessCpuTime() - processor) / NANOS);
    }
}
