/** Shows what the engine found: overview, detectors, findings and the page of one inspection, read from the measurements store. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "evidence", "problem", "store"})
package cn.jianzhen.platform.detection;
