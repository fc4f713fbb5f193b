/** A room without fault: what the gates let through. */
package cn.jianzhen.planted;
