package cn.jianzhen.simulator.comparison;

/** What the comparison has to know of one inspection. */
record Inspected(String method, boolean first, boolean passed, boolean diesel, boolean light) {}
