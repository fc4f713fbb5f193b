/** Who tests and who repairs: counties, stations, lines, devices, staff and shops. */
package cn.jianzhen.simulator.city;
