/** How much injected fraud each detector finds, and how often it cries over honest tests. */
package cn.jianzhen.simulator.power;
