package cn.jianzhen.engine.store;

/**
 * How much of the machine the store may take.
 *
 * @param memoryMegabytes DuckDB's own memory; beyond it, it spills to disk
 * @param threads worker threads
 */
public record StoreSettings(int memoryMegabytes, int threads) {
    /** Modest enough to stand beside a server on an office machine. */
    public static StoreSettings standard() {
        return new StoreSettings(1200, Runtime.getRuntime().availableProcessors());
    }
}
