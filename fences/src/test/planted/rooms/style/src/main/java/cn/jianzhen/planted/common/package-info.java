/** A name without an idea. */
package cn.jianzhen.planted.common; // caught: RegexpSingleline
