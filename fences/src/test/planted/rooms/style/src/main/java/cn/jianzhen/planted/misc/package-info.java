/** A name without an idea. */
package cn.jianzhen.planted.misc; // caught: RegexpSingleline
