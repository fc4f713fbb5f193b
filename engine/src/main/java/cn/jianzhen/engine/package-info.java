/** From a data package to findings: reading, storing, features, detectors. Knows no server and no user interface. */
package cn.jianzhen.engine;
