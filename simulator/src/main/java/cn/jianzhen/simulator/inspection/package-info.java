/** One inspection from appearance to verdict, by the five methods of GB 18285 and GB 3847. */
package cn.jianzhen.simulator.inspection;
