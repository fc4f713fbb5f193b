/** A name without an idea. */
package cn.jianzhen.planted.impl; // caught: RegexpSingleline
