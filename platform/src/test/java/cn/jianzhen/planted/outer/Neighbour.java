package cn.jianzhen.planted.outer;

/** Public, but not for everyone. */
public record Neighbour(String name) {}
