package cn.jianzhen.engine.trace;

import cn.jianzhen.engine.EngineVersion;

/** The blob may use no other package; the root is open to all. */
public class Upward {
    Object root() {
        return EngineVersion.class;
    }

    Object store() {
        return new cn.jianzhen.engine.store.PlantedStore(); // caught
    }
}
