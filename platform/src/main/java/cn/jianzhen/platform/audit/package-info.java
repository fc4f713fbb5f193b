/** The log of who did and looked at what: chained, signed, exported, checked. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "store"})
package cn.jianzhen.platform.audit;
