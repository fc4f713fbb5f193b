/** Warnings of the compiler. */
package cn.jianzhen.planted;
