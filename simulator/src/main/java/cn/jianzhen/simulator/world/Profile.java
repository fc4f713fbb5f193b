package cn.jianzhen.simulator.world;

import java.time.LocalDate;

/** Size of a simulated city. */
public enum Profile {
    DEMO(14, 3_000, LocalDate.of(2024, 9, 2), LocalDate.of(2024, 10, 13), 0.0028),
    MONTH(36, 24_000, LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 30), 0.0016),
    YEAR(40, 300_000, LocalDate.of(2024, 1, 2), LocalDate.of(2024, 12, 29), 0.001);

    private final int stations;
    private final int tests;
    private final LocalDate from;
    private final LocalDate to;
    private final double schemeShare;

    Profile(int stations, int tests, LocalDate from, LocalDate to, double schemeShare) {
        this.stations = stations;
        this.tests = tests;
        this.from = from;
        this.to = to;
        this.schemeShare = schemeShare;
    }

    int stations() {
        return stations;
    }

    public int tests() {
        return tests;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    /** Share of all tests that each scheme reaches at fraud level 1. */
    public double schemeShare() {
        return schemeShare;
    }
}
