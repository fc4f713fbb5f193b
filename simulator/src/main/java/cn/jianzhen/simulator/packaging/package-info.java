/** Writing the data package: tables, checksums and the manifest. */
package cn.jianzhen.simulator.packaging;
