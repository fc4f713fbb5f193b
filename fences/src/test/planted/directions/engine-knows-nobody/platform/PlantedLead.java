package cn.jianzhen.platform.leads;

/** What the engine may not know. */
public class PlantedLead {}
