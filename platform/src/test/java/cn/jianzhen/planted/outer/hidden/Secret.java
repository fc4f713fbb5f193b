package cn.jianzhen.planted.outer.hidden;

/** Below the module's own package: for the module alone. */
public record Secret(String word) {}
