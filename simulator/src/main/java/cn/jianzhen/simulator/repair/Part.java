package cn.jianzhen.simulator.repair;

/** A part fitted in a repair; small parts carry no serial number. */
public record Part(String code, String name, String serialNo, int quantity) {}
