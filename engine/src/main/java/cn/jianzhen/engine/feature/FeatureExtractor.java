package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import java.util.List;

/** One idea about a test, as some columns. Stateless and safe for use from many threads. */
public interface FeatureExtractor {
    /** The columns this extractor fills; the same objects at every call. */
    List<FeatureColumn> columns();

    /** Fills its columns of the row; a column left alone or set to NaN is NULL. Never throws on odd data. */
    void extract(InspectionTest test, FeatureRow row);
}
