/** One file with everything that a data folder holds, made beside a running platform, and a data folder made from it again. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"store"})
package cn.jianzhen.platform.backup;
