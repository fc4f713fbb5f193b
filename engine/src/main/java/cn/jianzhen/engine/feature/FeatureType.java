package cn.jianzhen.engine.feature;

/** How a feature is stored: BIGINT, DOUBLE, VARCHAR. */
public enum FeatureType {
    INTEGER,
    DECIMAL,
    TEXT
}
