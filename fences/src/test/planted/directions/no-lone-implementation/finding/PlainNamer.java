package cn.jianzhen.engine.finding;

/** The only one. */
record PlainNamer(String name) implements Namer {}
