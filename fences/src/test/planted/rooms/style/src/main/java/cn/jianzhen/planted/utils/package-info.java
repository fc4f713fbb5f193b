/** A name without an idea. */
package cn.jianzhen.planted.utils; // caught: RegexpSingleline
