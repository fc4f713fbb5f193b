/** What the instruments write down: channels, quantised recordings, analyser and scan tool. */
package cn.jianzhen.simulator.instrument;
