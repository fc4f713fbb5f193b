package cn.jianzhen.simulator.city;

/**
 * A version of the station software.
 *
 * @param rpmFromObd the trace carries the scan tool's rpm, row by row equal (standards sheet §4.1)
 * @param gasDelay seconds by which this version moves the gas back when it sums VMAS masses
 * @param vmasFactor constant factor of its mass densities: 1 for 0 °C, 0.932 for a version that counts at 20 °C (lawful, slightly different)
 * @param stopsEarly ends a loaded test at the first ten seconds below the limit: results heap up just under it, honestly
 */
public record Software(
        String version, String hash, boolean rpmFromObd, int gasDelay, double vmasFactor, boolean stopsEarly) {}
