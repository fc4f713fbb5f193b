package cn.jianzhen.engine.finding;

/**
 * A finding that inspectors checked and settled. What they left undecided teaches nothing and is not one of these.
 *
 * @param detectorId the detector that made it
 * @param hard its strength
 * @param score 0-1 as the detector gave it
 * @param confirmed true when the inspector confirmed it, false when it was refuted
 */
public record CheckedFinding(String detectorId, boolean hard, double score, boolean confirmed) {}
