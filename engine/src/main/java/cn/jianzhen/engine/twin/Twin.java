package cn.jianzhen.engine.twin;

/**
 * What two traces have in common.
 *
 * @param rows seconds compared
 * @param lag row of the later trace minus row of the earlier one
 * @param motion speed, engine speed and force
 * @param exhaust gases, flow and smoke
 * @param sameSeconds seconds in which at least three lively channels are equal and two of them have just moved
 * @param longestRun most of those in a row
 */
public record Twin(int rows, int lag, Channels motion, Channels exhaust, int sameSeconds, int longestRun) {
    /**
     * How many channels agree.
     *
     * @param lively channels that move in both tests: only these can say anything
     * @param equal of them, at least half of the readings equal
     * @param alike of the others, steps from second to second in proportion
     */
    public record Channels(int lively, int equal, int alike) {}
}
