package cn.jianzhen.engine.feature;

/**
 * One column of the features table.
 *
 * @param name as detectors write it
 * @param label Chinese
 * @param unit empty for counts, shares and texts
 */
public record FeatureColumn(String name, FeatureType type, String label, String unit) {
    static FeatureColumn whole(String name, String label, String unit) {
        return new FeatureColumn(name, FeatureType.INTEGER, label, unit);
    }

    static FeatureColumn decimal(String name, String label, String unit) {
        return new FeatureColumn(name, FeatureType.DECIMAL, label, unit);
    }

    static FeatureColumn text(String name, String label) {
        return new FeatureColumn(name, FeatureType.TEXT, label, "");
    }
}
