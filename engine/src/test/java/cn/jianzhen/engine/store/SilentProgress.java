package cn.jianzhen.engine.store;

/** Progress that nobody watches. */
public final class SilentProgress implements Importer.Progress {
    @Override
    public void step(String name, long total) {}

    @Override
    public void advance(long amount) {}
}
