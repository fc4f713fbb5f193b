/** The catalogue of detectors: read strictly from the analysts' files, checked, and run on the store. */
package cn.jianzhen.engine.detector;
