package cn.jianzhen.engine.standard;

/** What a rule that was not kept means for the person who reads it. */
public enum Level {
    /** 违反: the standard's own condition was not kept. */
    BREACH,
    /** 提示: worth a look; lawful exceptions are common, or the number is not certain enough. */
    HINT
}
