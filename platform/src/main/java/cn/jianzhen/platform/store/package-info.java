/** Where the data lie: the data folder and the decisions store (PostgreSQL) with the modules' migrations. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.jianzhen.platform.store;
