package cn.jianzhen.engine.detector;

import java.util.List;

/**
 * What a detector is meant to find in a simulated city, and how often it may speak in an honest one. Only measuring reads
 * this; a detector knows no truth.
 *
 * @param schemes names of simulated schemes; empty when the simulator has none of its kind yet
 * @param subjectKind which subjects of the truth are counted
 * @param honestPer10000 most findings over 10,000 honest tests; none of them hard
 * @param reason why that many
 */
public record Aim(List<String> schemes, String subjectKind, double honestPer10000, String reason) {
    public Aim {
        schemes = List.copyOf(schemes);
    }
}
