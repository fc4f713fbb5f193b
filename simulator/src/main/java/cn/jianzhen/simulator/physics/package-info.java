/** What really happens in one second: driver, rollers, engine, tailpipe and the gas on its way. */
package cn.jianzhen.simulator.physics;
