package cn.jianzhen.engine.finding;

/** There is one Namer and nobody else. */
interface Namer { // caught: class
    String name();
}
