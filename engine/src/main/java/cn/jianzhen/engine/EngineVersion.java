package cn.jianzhen.engine;

/** The engine's own version, written into every finding so that it can be recomputed years later. */
public final class EngineVersion {
    private EngineVersion() {}

    /** Semantic version; changes whenever a feature, a formula or the runner changes its results. */
    public static String current() {
        return "0.1.0";
    }
}
