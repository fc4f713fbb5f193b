package cn.jianzhen.engine.detector;

/**
 * What all findings of one run have in common.
 *
 * @param runId names the run
 * @param engineVersion the engine's version
 * @param snapshot names the state of the data
 */
public record RunContext(String runId, String engineVersion, String snapshot) {}
