/** Digests and signatures of the domestic suite: SM3 (GB/T 32905) and SM2 (GB/T 32918), computed by Bouncy Castle. */
package cn.jianzhen.seal.crypto;
