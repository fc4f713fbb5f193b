/** May use outer, but what outer shows. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "outer")
package cn.jianzhen.planted.prying;
