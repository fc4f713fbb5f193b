/** Every figure once: what it means, how it is counted, and the rows behind it. Cockpit, tables and reports count nothing themselves. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "detection", "problem", "store"})
package cn.jianzhen.platform.figures;
