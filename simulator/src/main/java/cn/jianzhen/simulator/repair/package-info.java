/** What shops do between a failed test and the next one. */
package cn.jianzhen.simulator.repair;
