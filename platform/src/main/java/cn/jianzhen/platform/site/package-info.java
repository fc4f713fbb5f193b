/** The face to the browser: web files with their cache rules, the API description, the words on the console. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "store"})
package cn.jianzhen.platform.site;
