package cn.jianzhen.engine.standard;

/** What stands for the gas of the last seconds, which would be read after the record's end; station programs differ. */
public enum RecordEnd {
    /** The last reading is held. */
    HELD,
    /** Those seconds are left out of the sum. */
    DROPPED
}
