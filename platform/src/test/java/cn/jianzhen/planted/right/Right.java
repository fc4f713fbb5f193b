package cn.jianzhen.planted.right;

import cn.jianzhen.planted.left.Left;
import org.jspecify.annotations.Nullable;

/** Half of a circle. */
public record Right(@Nullable Left other) {}
