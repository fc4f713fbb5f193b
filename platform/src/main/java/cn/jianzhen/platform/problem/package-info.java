/** One place that turns what went wrong into RFC 9457 problem details with safe Chinese text. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.jianzhen.platform.problem;
