/** What is tested: invented models, engines, calibrations, vehicles and their hidden condition. */
package cn.jianzhen.simulator.vehicle;
