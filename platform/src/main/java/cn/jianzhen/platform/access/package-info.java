/** Who may see what: accounts, roles, sign-in, and the Scope that only this module can make. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"problem", "store"})
package cn.jianzhen.platform.access;
