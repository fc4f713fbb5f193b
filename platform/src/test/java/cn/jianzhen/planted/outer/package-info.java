/** What inner may not use. */
package cn.jianzhen.planted.outer;
