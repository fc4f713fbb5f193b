package cn.jianzhen.engine.finding;

/**
 * What one finding says when the findings about a subject are fused.
 *
 * @param detectorId the detector
 * @param family evidence family; of one family only the strongest vote counts
 * @param hard a contradiction that stands alone, else a statistical hint
 * @param score 0-1 as the detector gave it: the starting estimate of the chance that an inspector confirms
 */
public record Vote(String detectorId, String family, boolean hard, double score) {}
