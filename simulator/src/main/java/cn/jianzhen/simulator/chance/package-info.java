/** Seeded randomness: the same seed gives the same city on every machine. */
package cn.jianzhen.simulator.chance;
