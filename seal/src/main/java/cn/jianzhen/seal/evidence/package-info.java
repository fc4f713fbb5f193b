/** A finding with all that is needed to compute it again, in one signed file. */
package cn.jianzhen.seal.evidence;
