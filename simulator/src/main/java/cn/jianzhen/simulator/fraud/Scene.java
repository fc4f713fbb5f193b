package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.inspection.InspectionDesk;
import cn.jianzhen.simulator.vehicle.VehiclePark;

/**
 * What a cheat has at hand.
 *
 * @param strength 0 faint to 1 gross
 * @param witnesses where cameras note what they saw or could not see
 */
public record Scene(
        Station station,
        InspectionDesk desk,
        VehiclePark park,
        StationMemory memory,
        Witnesses witnesses,
        CheatBoxes boxes,
        double strength,
        Chance chance) {
    public Scene with(double other) {
        return new Scene(station, desk, park, memory, witnesses, boxes, other, chance);
    }

    /** From the faint to the gross end of a range. */
    public double graded(double faint, double gross) {
        return faint + (gross - faint) * strength;
    }
}
