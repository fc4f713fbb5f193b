/** The commands that check without the platform. */
package cn.jianzhen.seal.command;
