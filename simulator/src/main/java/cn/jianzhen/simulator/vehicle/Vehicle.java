package cn.jianzhen.simulator.vehicle;

import java.time.LocalDate;

/**
 * A vehicle as registered, with its hidden condition.
 *
 * @param number running number in the city, the key of everything drawn for this vehicle later
 * @param vin as the register has it, slips of the keyboard included
 * @param unitVin as the engine control unit has it
 * @param phone the number of whoever brings it; a fleet brings all its vehicles with one number
 */
public record Vehicle(
        int number,
        String vin,
        String unitVin,
        String plate,
        String plateColor,
        String plateType,
        Model model,
        Calibration calibration,
        String useNature,
        String regionCode,
        LocalDate firstRegistered,
        int odometer,
        String phone,
        Condition condition) {
    public boolean diesel() {
        return model.diesel();
    }

    /** Whether the OBD check applies to it. */
    public boolean hasObd() {
        return model.hasObd();
    }

    /** The same vehicle with another condition: a stand-in on the rollers, never written to the register. */
    public Vehicle with(Condition other) {
        return copy(model, odometer, other);
    }

    /** As the register describes it from now on, truly or not; the car itself does not change. */
    public Vehicle describedAs(Model other) {
        return copy(other, odometer, condition);
    }

    /** The same vehicle some days and kilometres later, in the condition it is in now. */
    public Vehicle later(int kilometres) {
        return copy(model, odometer + kilometres, condition);
    }

    private Vehicle copy(Model described, int kilometres, Condition inside) {
        return new Vehicle(
                number,
                vin,
                unitVin,
                plate,
                plateColor,
                plateType,
                described,
                calibration,
                useNature,
                regionCode,
                firstRegistered,
                kilometres,
                phone,
                inside);
    }
}
