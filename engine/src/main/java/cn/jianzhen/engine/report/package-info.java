/** Writes {@code report.html}: one file that shows a run's findings with their evidence and needs neither server nor network. */
package cn.jianzhen.engine.report;
