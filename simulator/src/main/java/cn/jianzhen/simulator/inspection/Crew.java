package cn.jianzhen.simulator.inspection;

/** Who stands behind one inspection, by staff id. */
public record Crew(String driver, String obdOperator, String appearance, String signatory) {
    public Crew withDriver(String other) {
        return new Crew(other, obdOperator, appearance, signatory);
    }
}
