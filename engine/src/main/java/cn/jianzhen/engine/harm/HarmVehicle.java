package cn.jianzhen.engine.harm;

/**
 * What the estimate needs to know of a vehicle.
 *
 * @param fuel code of {@code vehicles.fuel}
 * @param stage code of {@code vehicles.emission_stage}
 * @param grossMassKg gross mass in kg
 */
public record HarmVehicle(String fuel, String stage, double grossMassKg) {}
