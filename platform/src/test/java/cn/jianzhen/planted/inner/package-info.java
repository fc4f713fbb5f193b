/** May use nothing, and does. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.jianzhen.planted.inner;
