/** The platform: one application made of modules, each a direct sub-package with its own tables. */
package cn.jianzhen.platform;
