package cn.jianzhen.simulator.inspection;

/** One line of the result table. */
public record Result(String item, double value, int decimals, String limit, boolean passed) {
    public Result reported(double other, boolean verdict) {
        return new Result(item, Limits.rounded(other, decimals), decimals, limit, verdict);
    }
}
