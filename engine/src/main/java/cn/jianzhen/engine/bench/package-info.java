/** Speed of the engine's hot paths, measured on real or synthetic records. */
package cn.jianzhen.engine.bench;
