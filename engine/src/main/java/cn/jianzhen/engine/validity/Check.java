package cn.jianzhen.engine.validity;

/** Examines one rule. Stateless. */
@FunctionalInterface
interface Check {
    Outcome examine(Examination test);
}
