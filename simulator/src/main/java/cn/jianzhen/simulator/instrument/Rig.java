package cn.jianzhen.simulator.instrument;

import cn.jianzhen.simulator.vehicle.Condition;
import org.jspecify.annotations.Nullable;

/**
 * How probe, analyser and bench are set up for one test. The default is honest and in order; faults of the equipment and fraud turn
 * these knobs and physics does the rest.
 */
public final class Rig {
    private double falseAir;
    private double pollutantGain = 1;
    private double carbonGain = 1;
    private @Nullable Condition foreignGas;
    private int pulledFrom = Integer.MAX_VALUE;
    private double scanDepth = 1;
    private double throttle = 1;
    private double slack;
    private int extraDelay;
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

    public int pulledFrom() {
        return pulledFrom;
    }

    /** Factor between cell and computer on CO, HC, NO, NOx and smoke. */
    public double pollutantGain() {
        return pollutantGain;
    }

    /** Factor on CO₂: other than one when the whole supply is scaled or the cell has drifted. */
    public double carbonGain() {
        return carbonGain;
    }

    /** Multiplies what is there already: a board may sit in an analyser that has drifted. */
    public void scale(double pollutants, double carbon) {
        pollutantGain *= pollutants;
        carbonGain *= carbon;
    }

    /** Condition of the engine whose gas a valve feeds to the analyser. */
    public @Nullable Condition foreignGas() {
        return foreignGas;
    }

    public void feedGasOf(Condition other) {
        foreignGas = other;
    }

    /** How far the power scan of a lug-down is driven: 1 to its prescribed end, 0 not at all. */
    public double scanDepth() {
        return scanDepth;
    }

    public void scanOnly(double share) {
        scanDepth = share;
    }

    /** Share of full throttle where the standard asks for full throttle. */
    public double throttle() {
        return throttle;
    }

    public void press(double share) {
        throttle = share;
    }

    /** Share of the prescribed speed by which the driver stays behind in a loaded test. */
    public double slack() {
        return slack;
    }

    public void stayBehind(double share) {
        slack = share;
    }

    /** Seconds that the gas needs more than usual on its way to the cell. */
    public int extraDelay() {
        return extraDelay;
    }

    public void delay(int seconds) {
        extraDelay += seconds;
    }

    /** The test is broken off after this second. */
    public int stopAfter() {
        return stopAfter;
    }

    public void stopAfter(int second) {
        stopAfter = second;
    }
}
