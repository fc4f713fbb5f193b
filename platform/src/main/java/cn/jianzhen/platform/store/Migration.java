package cn.jianzhen.platform.store;

/** Says that a module owns tables: schema {@code module}, made by the scripts in {@code db/<module>}. */
public record Migration(String module) {}
