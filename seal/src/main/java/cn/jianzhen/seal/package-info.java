/** What anybody can check without the platform. */
package cn.jianzhen.seal;
