package cn.jianzhen.simulator.vehicle;

import java.util.function.Predicate;

/**
 * What kind of vehicle is to come next.
 *
 * @param faulty with a fault of the exhaust for certain
 * @param outsider registered in another city for certain
 * @param brandNew comes for its registration, straight from the dealer
 */
public record Wish(Predicate<Model> model, boolean faulty, boolean outsider, boolean brandNew) {
    public static final Wish ANY = new Wish(model -> true, false, false, false);

    public static Wish of(Predicate<Model> model) {
        return new Wish(model, false, false, false);
    }

    public Wish ailing(boolean wanted) {
        return new Wish(model, wanted, outsider, brandNew);
    }

    public Wish fromOutside(boolean wanted) {
        return new Wish(model, faulty, wanted, brandNew);
    }

    public static Wish forRegistration() {
        return new Wish(model -> model.engine().stage() == 6, false, false, true);
    }
}
