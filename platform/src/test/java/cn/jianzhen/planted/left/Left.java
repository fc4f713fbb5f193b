package cn.jianzhen.planted.left;

import cn.jianzhen.planted.right.Right;
import org.jspecify.annotations.Nullable;

/** Half of a circle. */
public record Left(@Nullable Right other) {}
