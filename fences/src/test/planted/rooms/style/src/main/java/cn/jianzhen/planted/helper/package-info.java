/** A name without an idea. */
package cn.jianzhen.planted.helper; // caught: RegexpSingleline
