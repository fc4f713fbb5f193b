/** Production code without fault. */
package cn.jianzhen.planted;
