/** Plants violations and sees every gate catch them, no more and no less. */
package cn.jianzhen.fences;
