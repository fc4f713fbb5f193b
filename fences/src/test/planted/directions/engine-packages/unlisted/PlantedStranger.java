package cn.jianzhen.engine.unlisted;

/** A package that the table does not list may use nothing. */
public class PlantedStranger {
    Object trace() {
        return new cn.jianzhen.engine.trace.Upward(); // caught
    }
}
