package cn.jianzhen.simulator.city;

/** Uses the car that uses it. */
public class Roundabout {
    Object car() {
        return new cn.jianzhen.simulator.vehicle.PlantedCar(); // caught
    }
}
