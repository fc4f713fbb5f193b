package cn.jianzhen.simulator.vehicle;

import java.util.List;

/** Software of the control units of one version. */
public record Calibration(List<Unit> units) {
    /** One control unit: address, calibration identification, calibration verification number (empty where none is delivered). */
    public record Unit(String address, String calId, String cvn) {}
}
