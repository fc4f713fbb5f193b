package cn.jianzhen.simulator.chance;

/** What the platform may not know. */
public class PlantedDice {}
