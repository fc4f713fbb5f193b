/** Every validity rule of the standard, second by second, and the verdict that follows. */
package cn.jianzhen.engine.validity;
