package cn.jianzhen.simulator.vehicle;

/** Closes the circle. */
public class PlantedCar {
    Object place() {
        return new cn.jianzhen.simulator.city.Roundabout(); // caught
    }

    Object wheel() {
        return new cn.jianzhen.simulator.chance.PlantedWheel();
    }
}
