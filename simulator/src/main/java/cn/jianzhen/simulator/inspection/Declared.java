package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.vehicle.Model;

/** What was entered for the test: rated power in kW, rated speed in r/min, reference mass in kg. */
public record Declared(int ratedPower, int ratedSpeed, int referenceMass) {
    static Declared of(Model model) {
        return new Declared(model.engine().ratedPower(), model.engine().ratedSpeed(), model.referenceMass());
    }

    public Declared with(int speed, int mass) {
        return new Declared(ratedPower, speed, mass);
    }

    public Declared withRatedPower(int power) {
        return new Declared(power, ratedSpeed, referenceMass);
    }
}
