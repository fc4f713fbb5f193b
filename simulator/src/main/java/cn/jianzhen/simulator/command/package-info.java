/** The command line of the simulator. */
package cn.jianzhen.simulator.command;
