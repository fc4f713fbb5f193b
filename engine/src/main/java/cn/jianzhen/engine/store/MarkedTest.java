package cn.jianzhen.engine.store;

import cn.jianzhen.engine.sheet.ReportedResult;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.validity.Circumstances;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test as {@link TestRows} reads it, its records still packed. */
record MarkedTest(
        PackedTest packed,
        Circumstances circumstances,
        String stationId,
        @Nullable String lineId,
        @Nullable String softwareVersion) {

    /** The same test, opened, with what was reported. */
    StoredTest stored(Map<String, Map<String, ReportedResult>> reported) {
        InspectionTest test = packed.open();
        Map<String, ReportedResult> results = reported.getOrDefault(test.reportNo(), Map.of());
        return new StoredTest(test, circumstances, results, stationId, lineId, softwareVersion);
    }
}
