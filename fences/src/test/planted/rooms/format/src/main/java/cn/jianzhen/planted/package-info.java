/** Files that the formatter would write differently. */
package cn.jianzhen.planted;
