package cn.jianzhen.planted.inner;

import cn.jianzhen.planted.outer.Neighbour;

/** The violation. */
public record Trespasser(Neighbour neighbour) {}
