package cn.jianzhen.simulator.physics;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Model;

/** What leaves the tailpipe in a given moment. */
public final class Tailpipe {
    private static final double[] STAGE_SMOKE = {2, 1.5, 1.1, 0.74, 0.52, 0.26, 0.28};
    private static final double[] STAGE_NOX = {1200, 1200, 1150, 900, 950, 1000, 1050};
    private static final double FILTERED = 0.07;

    private final Model model;
    private final Condition condition;
    private final Wander mixture;
    private final Wander conversion;
    private final Wander leak;
    private final Wander soot;
    private double coldness;

    public Tailpipe(Model model, Condition condition, Chance chance) {
        this.model = model;
        this.condition = condition;
        this.coldness = Math.max(condition.coldness(), chance.happens(0.5) ? chance.between(0, 0.12) : 0);
        this.mixture = new Wander(chance, 0.8, 0.002);
        this.conversion = new Wander(chance, 0.97, 0.14);
        this.leak = new Wander(chance, 0.8, 0.12);
        this.soot = new Wander(chance, 0.75, 0.05);
    }

    public Gas at(Moment moment) {
        coldness *= 0.987;
        return model.diesel() ? diesel(moment) : petrol(moment);
    }

    private Gas petrol(Moment moment) {
        double lambda = 1 + condition.mixture() + mixture.next() + 0.12 * condition.misfire();
        double rich = Math.max(0, 1 - lambda);
        double lean = Math.max(0, lambda - 1.004);
        double passing = passing();
        double coRaw = 0.75 + 24 * rich - 6 * Math.min(lean, 0.05);
        double hcRaw = (190 + 60 * (1 - moment.load())) * (1 + 22 * condition.misfire() + 9 * rich);
        double noRaw = 420 * Math.min(1, moment.rpm() / 2500)
                + 6500 * Math.max(0, moment.load() - 0.15) * (1 - 4 * Math.min(rich, 0.2));
        double co = coRaw * Math.min(1, passing + 9 * rich);
        double hc = hcRaw * Math.min(1, passing * 0.9 + 5 * rich + 0.6 * condition.misfire());
        double no = noRaw * Math.min(1, passing * condition.nitric() + 16 * lean);
        double carbon = lambda >= 1 ? 15.35 / (1 + 4.2 * (lambda - 1)) : 15.35 + 11 * rich;
        double co2 = carbon - co;
        double o2 = Math.max(0.06, lambda * 1.42278 * (carbon + 6e-4 * hc) - co2 - co / 2 - 0.4225 * carbon);
        double air = Math.max(0, condition.leak() * (moment.load() < 0.25 ? 0.45 : 1) * (1 + leak.next()));
        return new Gas(co, hc, no, co2, o2, 0.01, no).dilutedBy(air);
    }

    /** Share of the pollutants that gets through the catalyst. */
    private double passing() {
        double warm = condition.catalyst() * (1 - coldness);
        return Math.min(1, Math.max(0.002, (1 - warm) * (1 + conversion.next())));
    }

    private Gas diesel(Moment moment) {
        int stage = model.engine().stage();
        double filter = model.has("dpf") ? FILTERED : 1;
        double effort = 0.08 + 0.92 * moment.load() * moment.load();
        double k = STAGE_SMOKE[stage] * filter * condition.smoke() * effort * (1 + soot.next());
        double raw = STAGE_NOX[stage] * condition.nox() * (0.16 + 0.84 * moment.load()) * (model.has("egr") ? 0.8 : 1);
        double treated = model.has("scr") ? raw * (1 - condition.scr() * (1 - 0.6 * coldness)) : raw;
        double nox = treated * (1 + 0.5 * conversion.next());
        double co2 = 2.1 + 8.6 * moment.load();
        return new Gas(0.02, 10, nox * 0.93, co2, Gas.AIR_OXYGEN - 1.4 * co2, Math.max(0, k), nox);
    }
}
