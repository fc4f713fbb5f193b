/** A log in which each entry holds the digest of the one before: what was bent is found, and where. */
package cn.jianzhen.seal.chain;
