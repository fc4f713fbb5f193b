/** One file for every rule of checkstyle.xml; what is not marked must pass. */
package cn.jianzhen.planted;
