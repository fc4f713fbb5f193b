package cn.jianzhen.simulator.physics;

import cn.jianzhen.simulator.chance.Chance;

/** First-order autoregressive noise around zero: how honest instruments and drivers drift from second to second. */
public final class Wander {
    private final Chance chance;
    private final double memory;
    private final double fresh;
    private double value;

    public Wander(Chance chance, double memory, double deviation) {
        this.chance = chance;
        this.memory = memory;
        this.fresh = deviation * StrictMath.sqrt(1 - memory * memory);
        this.value = deviation * chance.gauss();
    }

    public double next() {
        value = memory * value + fresh * chance.gauss();
        return value;
    }
}
