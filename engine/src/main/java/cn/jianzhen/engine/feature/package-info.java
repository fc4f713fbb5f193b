/** One test in, one row of features out: what detectors may know about a second-by-second record. */
package cn.jianzhen.engine.feature;
