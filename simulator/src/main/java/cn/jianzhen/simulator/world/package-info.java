/** The days of the city: who comes when, to which line, and what others see of the same vehicles. */
package cn.jianzhen.simulator.world;
