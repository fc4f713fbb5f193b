package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Another car stands on the rollers in the place of this one. */
final class DonorCar implements Injection {
    private static final int YARD = 10;

    @Override
    public String scheme() {
        return "donor_car";
    }

    @Override
    public int category() {
        return 3;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        Vehicle real = draft.vehicle();
        Vehicle donor = chosen(real, draft.times().started().toLocalDate(), scene);
        draft.putOnRollers(donor.with(Healthy.like(donor, 1)));
        String vin = real.model().vinDelivered() ? real.unitVin() : "";
        draft.plugIn(honest ->
                honest.clean().withVin(vin).withUnits(real.calibration().units()));
    }

    /** Faint: the most similar of a yard full of cars; gross: the most unlike one. */
    private static Vehicle chosen(Vehicle real, LocalDate day, Scene scene) {
        List<Vehicle> yard = new ArrayList<>();
        for (int i = 0; i < YARD; i++) {
            yard.add(scene.park().unregistered(model -> fits(model, real.model()), day, scene.chance()));
        }
        yard.sort(Comparator.comparingDouble(donor -> unlikeness(donor.model(), real.model())));
        return yard.get((int) Math.round((YARD - 1) * scene.strength()));
    }

    static boolean fits(Model model, Model real) {
        return model.diesel() == real.diesel()
                && model.hasObd() == real.hasObd()
                && model.drive().equals(real.drive())
                && model.heavy() == real.heavy();
    }

    /** Distance in displacement and in the gears. */
    private static double unlikeness(Model one, Model other) {
        double size =
                StrictMath.log(one.engine().displacement() / other.engine().displacement());
        double third = StrictMath.log(one.gears().get(2) / other.gears().get(2));
        return Math.abs(size) + 3 * Math.abs(third);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "donor=" + draft.onRollers().model().code());
        }
    }
}
