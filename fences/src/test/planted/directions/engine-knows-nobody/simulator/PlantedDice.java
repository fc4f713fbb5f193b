package cn.jianzhen.simulator.chance;

/** What the engine may not know. */
public class PlantedDice {}
