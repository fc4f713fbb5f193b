package cn.jianzhen.simulator.city;

/**
 * What makes one line's instruments differ from the next line's.
 *
 * @param gasDelay seconds from tailpipe to analyser
 * @param mixing time constant of the sample line in seconds
 * @param dilutedFlow usual flow through the VMAS flow meter in m³/min
 * @param ambientO2 ambient oxygen as this analyser reads it
 * @param temperatureShift,humidityShift,pressureShift constant errors of the weather box, inside its tolerance
 */
public record Bench(
        int gasDelay,
        double mixing,
        double dilutedFlow,
        double ambientO2,
        double temperatureShift,
        double humidityShift,
        double pressureShift) {}
