package cn.jianzhen.simulator.packaging;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The threads that compress, and how far the simulation may run ahead of them. */
final class Compression implements AutoCloseable {
    private static final int BLOCKS_AHEAD = 48;

    private final ExecutorService workers;
    private final Semaphore ahead = new Semaphore(BLOCKS_AHEAD);

    Compression(int threads) {
        workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
    }

    ExecutorService workers() {
        return workers;
    }

    void reserve() {
        ahead.acquireUninterruptibly();
    }

    void release() {
        ahead.release();
    }

    @Override
    public void close() {
        workers.close();
    }
}
