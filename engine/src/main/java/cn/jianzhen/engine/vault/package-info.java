/** Files kept under their digest, and records of the data packages that were received. */
package cn.jianzhen.engine.vault;
