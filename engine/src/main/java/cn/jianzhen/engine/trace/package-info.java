/** One test's second-by-second record as a packed blob, lossless at the instrument's resolution, and back. */
package cn.jianzhen.engine.trace;
