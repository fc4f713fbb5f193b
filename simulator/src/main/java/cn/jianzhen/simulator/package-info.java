/** A deterministic city of vehicle inspections with honest and fraudulent behaviour and known truth. */
package cn.jianzhen.simulator;
