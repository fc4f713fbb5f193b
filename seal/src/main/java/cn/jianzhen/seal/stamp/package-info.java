/** Time that somebody else vouches for: tokens of a time-stamping authority (RFC 3161), checked offline. */
package cn.jianzhen.seal.stamp;
