package cn.jianzhen.simulator.world;

import java.nio.file.Path;

/**
 * What is to be simulated.
 *
 * @param tests number of inspections wanted, reached within a few percent
 * @param fraudLevel 0 for the honest city, 1 for the usual share of fraud
 */
public record Order(Profile profile, long seed, int tests, double fraudLevel, Path folder) {}
