package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;

/**
 * One trick. It changes the draft before the test (what is set up) or after it (what is written), and admits the deed only when
 * it was really done.
 */
public interface Injection {
    /** Name of the scheme in the truth. */
    String scheme();

    /** Number in the plan's list of ten, 11 for the chain of interests. */
    int category();

    /** Whether it is meant for vehicles that would fail. */
    default boolean rescues() {
        return true;
    }

    /** The vehicles it makes sense for. */
    default boolean suits(Model model) {
        return true;
    }

    /** Who uses it, and for how many at a time. */
    default Custom custom() {
        return Custom.USUAL;
    }

    /** How the vehicle is entered in the register, before anybody tests it. */
    default Vehicle entered(Vehicle vehicle, double strength) {
        return vehicle;
    }

    default void before(Draft draft, Scene scene) {}

    default void after(Draft draft, Scene scene) {}

    default void admit(Draft draft, String note) {
        draft.admit(new Draft.Deed(scheme(), category(), note));
    }
}
