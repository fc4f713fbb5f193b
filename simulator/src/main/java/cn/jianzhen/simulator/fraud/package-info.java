/** Injected fraud: each trick is one small class, and every use of it is written into the truth. */
package cn.jianzhen.simulator.fraud;
