/** Where detectors are changed: proposals, backtests over the data, approval by a second person, queries that are being written. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "detection", "problem", "store"})
package cn.jianzhen.platform.workshop;
