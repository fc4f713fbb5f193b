package cn.jianzhen.engine.store;

import cn.jianzhen.engine.sheet.ReportedResult;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.VmasSettings;
import cn.jianzhen.engine.validity.Circumstances;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One test as the store holds it.
 *
 * @param test with its records
 * @param reported results by item
 * @param stationId as in {@code inspections.station_id}
 * @param lineId null when not given
 * @param softwareVersion null when not given
 */
public record StoredTest(
        InspectionTest test,
        Circumstances circumstances,
        Map<String, ReportedResult> reported,
        String stationId,
        @Nullable String lineId,
        @Nullable String softwareVersion) {

    /** The reported value of an item, NaN when there is none. */
    public double reported(String item) {
        ReportedResult result = reported.get(item);
        return result == null ? Double.NaN : result.value();
    }

    /** The same test with the way its line computes VMAS. */
    public StoredTest withVmasSettings(@Nullable VmasSettings settings) {
        return new StoredTest(
                test.withVmasSettings(settings), circumstances, reported, stationId, lineId, softwareVersion);
    }
}
