/** What a detector says about one subject: where it comes from, why, and how it is written down. */
package cn.jianzhen.engine.finding;
