package cn.jianzhen.engine.standard;

/** What follows for a test by the standard when a rule was not kept. */
public enum Consequence {
    /** 检测无效: the test does not count. */
    INVALID,
    /** 不合格: the vehicle has not passed. */
    FAIL
}
