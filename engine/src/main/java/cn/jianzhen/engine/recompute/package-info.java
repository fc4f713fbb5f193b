/** Every reported figure of a store beside the recomputed one: rows, summary, accuracy. */
package cn.jianzhen.engine.recompute;
