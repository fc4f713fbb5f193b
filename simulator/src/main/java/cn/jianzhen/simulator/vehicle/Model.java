package cn.jianzhen.simulator.vehicle;

import java.util.List;

/**
 * A model of an invented brand.
 *
 * @param gears engine speed per road speed in r/min per km/h, from first to top gear
 * @param vinDelivered whether the engine control unit knows the vehicle's VIN
 */
public record Model(
        String brand,
        String code,
        String vinPrefix,
        EngineFamily engine,
        String category,
        int grossMass,
        int referenceMass,
        boolean manual,
        String drive,
        List<String> aftertreatment,
        List<Double> gears,
        String obdStandard,
        String supportedPids,
        boolean vinDelivered) {
    /** The same model as an entry in the register describes its engine. */
    public Model with(EngineFamily described) {
        return new Model(
                brand,
                code,
                vinPrefix,
                described,
                category,
                grossMass,
                referenceMass,
                manual,
                drive,
                aftertreatment,
                gears,
                obdStandard,
                supportedPids,
                vinDelivered);
    }

    public boolean heavy() {
        return grossMass > 3500;
    }

    public boolean diesel() {
        return engine.fuel() == Fuel.DIESEL;
    }

    /** OBD begins with stage 3 for light petrol and stage 4 for the others (standards sheet §4.8). */
    public boolean hasObd() {
        return engine.stage() >= (heavy() || diesel() ? 4 : 3);
    }

    public boolean has(String device) {
        return aftertreatment.contains(device);
    }

    /** The gear whose engine speed at a road speed comes nearest to the wanted one. */
    public double ratioFor(double speed, double wantedRpm) {
        double best = gears.getFirst();
        for (double ratio : gears) {
            if (Math.abs(ratio * speed - wantedRpm) < Math.abs(best * speed - wantedRpm)) {
                best = ratio;
            }
        }
        return best;
    }
}
