@org.jspecify.annotations.NullMarked
package cn.jianzhen.engine.twin;
