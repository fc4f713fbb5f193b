/** One test on one sheet: results recomputed and reported, limits, broken rules, the demanded verdict, every second. */
package cn.jianzhen.engine.sheet;
