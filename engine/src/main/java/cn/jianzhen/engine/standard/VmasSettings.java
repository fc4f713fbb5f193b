package cn.jianzhen.engine.standard;

/**
 * How a line's software computes VMAS, found from many of its tests.
 *
 * @param delaySeconds how many seconds the gas readings lag behind speed and flow
 * @param flow what state the recorded diluted flow is in
 * @param end what is done with the last seconds, whose gas comes after the record
 */
public record VmasSettings(int delaySeconds, FlowState flow, RecordEnd end) {
    /** The usual way: the last reading is held. */
    public VmasSettings(int delaySeconds, FlowState flow) {
        this(delaySeconds, flow, RecordEnd.HELD);
    }
}
