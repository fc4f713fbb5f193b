/** The measurements store: canonical tables, revisions, quarantine, features and findings in one DuckDB file. */
package cn.jianzhen.engine.store;
