/** The page that says how far figures and findings can be trusted, put together from what was measured. */
package cn.jianzhen.simulator.accuracy;
