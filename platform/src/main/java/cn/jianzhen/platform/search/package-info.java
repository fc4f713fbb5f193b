/** One box for everything that has a number or a name: cars, inspections, stations, shops, staff, telephones. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "detection", "problem"})
package cn.jianzhen.platform.search;
