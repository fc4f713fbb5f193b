package cn.jianzhen.platform.leads;

import cn.jianzhen.engine.EngineVersion;

/** The engine it may know, the simulator it may not. */
class Knowing {
    Object engine() {
        return EngineVersion.class;
    }

    Object simulator() {
        return new cn.jianzhen.simulator.chance.PlantedDice(); // caught
    }
}
