package cn.jianzhen.platform.leads;

/** What the simulator may not know. */
public class PlantedLead {}
