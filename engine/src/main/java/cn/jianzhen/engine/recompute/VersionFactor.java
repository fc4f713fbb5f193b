package cn.jianzhen.engine.recompute;

/**
 * How a software version computes VMAS.
 *
 * @param softwareVersion empty when the tests name none
 * @param lines lines with enough tests to tell
 * @param tests their tests that were used
 * @param factor reported over recomputed, median of the lines
 * @param spread largest distance of a line's factor from it, as a share
 * @param state what is to be made of it
 */
public record VersionFactor(String softwareVersion, int lines, int tests, double factor, double spread, State state) {
    /** What a factor means. */
    public enum State {
        /** As the standard's formula says. */
        AS_STANDARD,
        /** A constant factor of the version, within what lawful readings explain: another formula, no falsification. */
        LAWFUL_FACTOR,
        /** A factor that no lawful reading explains, or that is not the same on all its lines. */
        UNEXPLAINED
    }

    /** By which recomputed figures are multiplied before they are compared. */
    public double applied() {
        return state == State.LAWFUL_FACTOR ? factor : 1;
    }
}
