package cn.jianzhen.simulator.physics;

/**
 * The true state of the vehicle in one second.
 *
 * @param speed roller speed in km/h
 * @param rpm engine speed
 * @param load share of the torque that the engine could give at this speed, 0–1
 * @param power engine power in kW
 */
public record Moment(double speed, double rpm, double load, double power) {}
