/** The vault: evidence as it was taken in, who had it since, and when somebody else saw it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "problem", "store"})
package cn.jianzhen.platform.evidence;
