package cn.jianzhen.simulator.instrument;

import cn.jianzhen.simulator.vehicle.Condition;
import org.jspecify.annotations.Nullable;

/**
 * How probe, analyser and bench are set up for one test. The default is honest; fraud turns these knobs and physics does the rest.
 */
public final class Rig {
    private double falseAir;
    private double pollutantGain = 1;
    private double carbonGain = 1;
    private @Nullable Condition foreignGas;
    private int pulledFrom = Integer.MAX_VALUE;
    private boolean scanSkipped;
    private int stopAfter = Integer.MAX_VALUE;

    /** Share of outside air that the probe draws in: 0 inserted as prescribed. */
    public double falseAir(int second) {
        return second >= pulledFrom ? 0.92 : falseAir;
    }

    public void shallowProbe(double share) {
        falseAir = share;
    }

    public void pullProbeAt(int second) {
        pulledFrom = second;
    }

    /** Factor of a board between cell and computer on CO, HC, NO, NOx and smoke. */
    public double pollutantGain() {
        return pollutantGain;
    }

    /** Factor on CO₂: other than one when the whole supply is scaled. */
    public double carbonGain() {
        return carbonGain;
    }

    public void scale(double pollutants, double carbon) {
        pollutantGain = pollutants;
        carbonGain = carbon;
    }

    /** Condition of the engine whose gas a valve feeds to the analyser. */
    public @Nullable Condition foreignGas() {
        return foreignGas;
    }

    public void feedGasOf(Condition other) {
        foreignGas = other;
    }

    public boolean scanSkipped() {
        return scanSkipped;
    }

    public void skipScan() {
        scanSkipped = true;
    }

    /** The test is broken off after this second. */
    public int stopAfter() {
        return stopAfter;
    }

    public void stopAfter(int second) {
        stopAfter = second;
    }
}
