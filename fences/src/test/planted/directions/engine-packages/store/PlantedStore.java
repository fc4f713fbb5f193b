package cn.jianzhen.engine.store;

/** The store may use the blob, but no package that the table does not list. */
public class PlantedStore {
    Object trace() {
        return new cn.jianzhen.engine.trace.Upward();
    }

    Object unlisted() {
        return new cn.jianzhen.engine.unlisted.PlantedStranger(); // caught
    }
}
