package cn.jianzhen.engine.harm;

import java.util.Set;

/** Vehicles that are taken alike: fuels, and the gross mass in kg from and to. */
record VehicleClass(String name, String label, Set<String> fuels, double fromKg, double toKg) {
    VehicleClass {
        fuels = Set.copyOf(fuels);
    }

    boolean holds(HarmVehicle vehicle) {
        return fuels.contains(vehicle.fuel()) && vehicle.grossMassKg() >= fromKg && vehicle.grossMassKg() <= toKg;
    }
}
