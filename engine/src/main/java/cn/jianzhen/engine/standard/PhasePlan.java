package cn.jianzhen.engine.standard;

/**
 * One phase of a method.
 *
 * @param number as in {@code traces.phase}
 * @param label Chinese
 * @param seconds nominal length
 * @param minimum physical least length, seconds
 * @param required whether every completed test has it
 * @param sampled whether the result is drawn from it
 * @param speed prescribed speed in km/h, NaN when none
 */
public record PhasePlan(
        int number, String label, int seconds, int minimum, boolean required, boolean sampled, double speed) {}
