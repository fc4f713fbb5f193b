/** What the honest city looks like beside what was measured on real lines: statistics read from the written package alone. */
package cn.jianzhen.simulator.comparison;
