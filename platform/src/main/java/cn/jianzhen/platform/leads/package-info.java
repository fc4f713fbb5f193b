/** Leads: one for every subject with findings, ranked by risk, filtered, counted and exported. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "detection", "problem", "store"})
package cn.jianzhen.platform.leads;
