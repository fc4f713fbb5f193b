/** The canonical tables: what they are called, which columns they have, in which unit, read from one YAML per table. */
package cn.jianzhen.engine.record;
