package cn.jianzhen.simulator.vehicle;

import cn.jianzhen.simulator.chance.Chance;

/** Draws the hidden condition that years and kilometres have left. */
final class Ageing {
    private Ageing() {}

    static Condition conditionOf(Model model, double years, int odometer, Chance chance) {
        Condition condition = new Condition();
        int stage = model.engine().stage();
        double wear = odometer / 200_000.0 * (model.heavy() ? 0.35 : 1);
        condition.catalyst(Math.max(0.75, fresh(stage, chance) - wear * chance.around(0.018, 0.6)));
        condition.nitric(chance.around(1.35, 0.7));
        condition.mixture(chance.gauss(0, 0.004));
        condition.leak(Math.min(0.065, chance.around(0.014, 0.9)));
        condition.smoke(chance.around(0.85 + 0.1 * wear, 0.3));
        condition.nox(chance.around(0.95, 0.18));
        condition.scr(Math.max(0.3, (stage >= 6 ? 0.93 : 0.68) - wear * chance.around(0.03, 0.5)));
        condition.power(chance.between(0.88, 1.0));
        condition.coldness(chance.happens(0.015) ? chance.between(0.5, 0.95) : 0);
        double risk = (0.012 + 0.006 * years) * (stage >= 6 ? 0.6 : 1) * (model.diesel() ? 2.7 : 1);
        if (chance.happens(risk)) {
            damage(condition, model, chance);
        }
        return condition;
    }

    /** Clean cars of stage 6 read zero on every channel: equal result vectors in unlike cars, honestly. */
    private static double fresh(int stage, Chance chance) {
        return switch (stage) {
            case 3 -> 0.93;
            case 4 -> 0.955;
            case 5 -> 0.978;
            default -> chance.between(0.984, 0.9995);
        };
    }

    static void damage(Condition condition, Model model, Chance chance) {
        double which = chance.unit();
        if (which < 0.10) {
            condition.fault(Fault.APPEARANCE);
        } else if (which < 0.22) {
            condition.fault(Fault.LAMP);
        } else if (model.diesel()) {
            damageDiesel(condition, model, chance, which);
        } else {
            damagePetrol(condition, chance, which);
        }
    }

    /** A fault of the exhaust for certain. */
    static void wearOut(Condition condition, Model model, Chance chance) {
        condition.fault(Fault.NONE);
        if (model.diesel()) {
            damageDiesel(condition, model, chance, chance.between(0.25, 0.9));
        } else {
            damagePetrol(condition, chance, chance.between(0.25, 1));
        }
    }

    private static void damagePetrol(Condition condition, Chance chance, double which) {
        if (which < 0.68) {
            condition.fault(Fault.CATALYST);
            condition.catalyst(chance.between(0.15, 0.65));
        } else if (which < 0.86) {
            condition.fault(Fault.RICH);
            condition.mixture(-chance.between(0.025, 0.07));
        } else {
            condition.fault(Fault.MISFIRE);
            condition.misfire(chance.between(0.03, 0.12));
            condition.catalyst(Math.min(condition.catalyst(), chance.between(0.55, 0.8)));
        }
    }

    private static void damageDiesel(Condition condition, Model model, Chance chance, double which) {
        if (which < 0.64) {
            condition.fault(Fault.SMOKE);
            condition.smoke(chance.between(2.6, 5.5) * (model.has("dpf") ? 14 : 1));
        } else if (which < 0.92) {
            condition.fault(Fault.NOX);
            condition.scr(chance.between(0, 0.15));
            condition.nox(chance.between(1.6, 2.1));
        } else {
            condition.fault(Fault.WEAK);
            condition.power(chance.between(0.3, 0.5));
        }
    }
}
