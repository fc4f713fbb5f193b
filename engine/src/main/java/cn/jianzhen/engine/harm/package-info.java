/** What a falsely passed vehicle is expected to emit in excess, with an interval, from dated assumptions. */
package cn.jianzhen.engine.harm;
