package cn.jianzhen.platform.cases;

/** What the seal room may not know. */
public class PlantedCase {}
