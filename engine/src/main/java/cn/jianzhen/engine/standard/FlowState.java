package cn.jianzhen.engine.standard;

/** The state of the recorded diluted flow; station programs differ lawfully. */
public enum FlowState {
    /** As measured at ambient temperature and pressure; to be brought to 0 °C and 101.325 kPa. */
    AMBIENT,
    /** Already at standard state. */
    STANDARD
}
