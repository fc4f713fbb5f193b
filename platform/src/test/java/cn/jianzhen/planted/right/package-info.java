/** May use left, which may use it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "left")
package cn.jianzhen.planted.right;
