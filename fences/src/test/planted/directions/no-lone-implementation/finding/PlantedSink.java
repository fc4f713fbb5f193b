package cn.jianzhen.engine.finding;

/** Implemented only above, where this package may not look. */
public interface PlantedSink {
    void take(String word);
}
