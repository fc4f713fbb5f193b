/** A name without an idea. */
package cn.jianzhen.planted.util; // caught: RegexpSingleline
