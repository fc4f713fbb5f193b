package cn.jianzhen.engine.standard;

/**
 * How a line's software computes VMAS, found from many of its tests by {@link VmasCalibration}.
 *
 * @param delaySeconds how many seconds the gas readings lag behind speed and flow
 * @param flow what state the recorded diluted flow is in
 */
public record VmasSettings(int delaySeconds, FlowState flow) {}
