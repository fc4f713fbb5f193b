/** Exact upper tails and the false discovery rate: what must be excluded before a pattern is called more than chance. */
package cn.jianzhen.engine.statistic;
