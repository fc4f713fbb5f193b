package cn.jianzhen.simulator.vehicle;

/** The hidden state of a vehicle that decides what leaves its tailpipe; repairs and tampering change it. */
public final class Condition {
    private double catalyst = 0.97;
    private double nitric = 1;
    private double mixture;
    private double misfire;
    private double leak = 0.01;
    private double smoke = 1;
    private double nox = 1;
    private double scr = 0.6;
    private double power = 1;
    private double coldness;
    private boolean cleared;
    private Fault fault = Fault.NONE;

    /** Share of the pollutants that the three-way catalyst takes away. */
    public double catalyst() {
        return catalyst;
    }

    public void catalyst(double efficiency) {
        catalyst = efficiency;
    }

    /** Factor on the nitric oxide that passes the catalyst: reduction ages apart from oxidation. */
    public double nitric() {
        return nitric;
    }

    public void nitric(double factor) {
        nitric = factor;
    }

    /** Deviation of λ from one, negative when rich. */
    public double mixture() {
        return mixture;
    }

    public void mixture(double deviation) {
        mixture = deviation;
    }

    public double misfire() {
        return misfire;
    }

    public void misfire(double share) {
        misfire = share;
    }

    /** Share of false air in the exhaust. */
    public double leak() {
        return leak;
    }

    public void leak(double share) {
        leak = share;
    }

    /** Factor on the family's smoke. */
    public double smoke() {
        return smoke;
    }

    public void smoke(double factor) {
        smoke = factor;
    }

    public double nox() {
        return nox;
    }

    public void nox(double factor) {
        nox = factor;
    }

    public double scr() {
        return scr;
    }

    public void scr(double efficiency) {
        scr = efficiency;
    }

    /** Share of the works power that is left. */
    public double power() {
        return power;
    }

    public void power(double share) {
        power = share;
    }

    /** 0 warm, 1 cold catalyst: an innocent reason to fail first and to pass an hour later. */
    public double coldness() {
        return coldness;
    }

    public void coldness(double share) {
        coldness = share;
    }

    /** Whether a shop has just erased the memory of the control unit. */
    public boolean cleared() {
        return cleared;
    }

    public void cleared(boolean just) {
        cleared = just;
    }

    public Fault fault() {
        return fault;
    }

    public void fault(Fault kind) {
        fault = kind;
    }

    public Condition copy() {
        Condition copy = new Condition();
        copy.catalyst = catalyst;
        copy.nitric = nitric;
        copy.mixture = mixture;
        copy.misfire = misfire;
        copy.leak = leak;
        copy.smoke = smoke;
        copy.nox = nox;
        copy.scr = scr;
        copy.power = power;
        copy.coldness = coldness;
        copy.cleared = cleared;
        copy.fault = fault;
        return copy;
    }
}
