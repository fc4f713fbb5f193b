package cn.jianzhen.engine.report;

import cn.jianzhen.engine.run.FindingPlaces;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding belongs.
 *
 * @param stationId null for a subject that no station can be told for, such as a shop
 */
record Place(
        @Nullable String stationId,
        @Nullable String stationName,
        @Nullable String plate) {
    static final Place UNKNOWN = new Place(null, null, null);

    private static final String SQL =
            FindingPlaces.of("?") + "select finding_id, station_id, station_name, plate from located";

    /** The places of some findings of a run, by finding. */
    static Map<String, Place> of(StoreQuery store, String runId, Set<String> findingIds) {
        Map<String, Place> places = new HashMap<>();
        store.list(
                SQL,
                row -> {
                    String findingId = row.getString("finding_id");
                    if (findingIds.contains(findingId)) {
                        places.put(findingId, new Place(row.getString(2), row.getString(3), row.getString(4)));
                    }
                    return findingId;
                },
                runId);
        return places;
    }

    String station() {
        return stationName == null ? Shown.text(stationId) : stationName;
    }
}
