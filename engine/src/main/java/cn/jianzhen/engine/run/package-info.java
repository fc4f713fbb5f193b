/** One run of the catalogue over a store: its snapshot, its outcomes, its record. */
package cn.jianzhen.engine.run;
