/** May use right, which may use it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "right")
package cn.jianzhen.planted.left;
