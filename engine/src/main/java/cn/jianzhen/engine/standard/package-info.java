/** GB 18285-2018 and GB 3847-2018 as dated data and pure formulae, and every result recomputed from its trace. */
package cn.jianzhen.engine.standard;
