/** Reading data packages strictly: whatever cannot be read is named with file, row, column and remedy, and nothing is lost. */
package cn.jianzhen.engine.pack;
