package cn.jianzhen.engine.standard;

/** 限值a and 限值b. */
public enum LimitClass {
    A,
    B
}
