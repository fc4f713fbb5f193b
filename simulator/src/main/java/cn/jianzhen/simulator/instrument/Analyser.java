package cn.jianzhen.simulator.instrument;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.physics.Gas;
import cn.jianzhen.simulator.physics.Wander;

/** Gas analyser and smoke meter of a line: slow drift, a little noise, counts of the last digit. */
public final class Analyser {
    private final Rig rig;
    private final Chance chance;
    private final Wander coDrift;
    private final Wander hcDrift;
    private final Wander noDrift;
    private final Wander carbonNoise;
    private final Wander oxygenNoise;
    private final double carbonError;

    public Analyser(Rig rig, Chance chance) {
        this.rig = rig;
        this.chance = chance;
        this.coDrift = new Wander(chance, 0.985, 0.06);
        this.hcDrift = new Wander(chance, 0.985, 0.08);
        this.noDrift = new Wander(chance, 0.97, 0.06);
        this.carbonNoise = new Wander(chance, 0.66, 0.06);
        this.oxygenNoise = new Wander(chance, 0.9, 0.035);
        this.carbonError = chance.gauss(1, 0.007);
    }

    /** CO, HC, NO, CO₂ and O₂ of a petrol engine. */
    public void petrol(Recording trace, Gas gas) {
        double gain = rig.pollutantGain();
        put(trace, Channel.CO, gas.co() * gain * (1 + coDrift.next()) + 0.002 * chance.gauss());
        put(trace, Channel.HC, gas.hc() * gain * (1 + hcDrift.next()) + 0.35 * chance.gauss());
        put(trace, Channel.NO, gas.no() * gain * (1 + noDrift.next()) + 1.2 * chance.gauss());
        put(trace, Channel.CO2, gas.co2() * carbonError * rig.carbonGain() + carbonNoise.next());
        put(trace, Channel.O2, gas.o2() + oxygenNoise.next() * Math.min(1, 0.3 + gas.o2()));
    }

    /** Smoke at once, NOx and CO₂ through the sample line. */
    public void diesel(Recording trace, Gas atPipe, Gas arrived) {
        smoke(trace, atPipe);
        put(trace, Channel.NOX, arrived.nox() * rig.pollutantGain() * (1 + 0.6 * noDrift.next()) + 2 * chance.gauss());
        put(trace, Channel.CO2, arrived.co2() * carbonError * rig.carbonGain() + carbonNoise.next());
    }

    public void smoke(Recording trace, Gas atPipe) {
        put(trace, Channel.K, atPipe.k() * rig.pollutantGain() * (1 + 0.4 * hcDrift.next()) + 0.006 * chance.gauss());
    }

    private static void put(Recording trace, Channel channel, double value) {
        trace.put(channel, Math.max(0, value));
    }
}
