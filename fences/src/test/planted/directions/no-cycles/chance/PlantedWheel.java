package cn.jianzhen.simulator.chance;

/** Used, and uses nobody: no circle. */
public class PlantedWheel {}
