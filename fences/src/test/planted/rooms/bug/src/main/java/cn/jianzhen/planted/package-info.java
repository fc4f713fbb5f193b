/** Bug patterns and nulls. */
package cn.jianzhen.planted;
