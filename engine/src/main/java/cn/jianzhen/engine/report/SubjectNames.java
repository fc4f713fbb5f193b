package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.Vocabulary;
import cn.jianzhen.engine.finding.Subject;
import java.util.Map;

/** What people call the subjects of findings. */
final class SubjectNames {
    private static final Map<String, String> NAMES = Map.of(
            "inspection",
                    "select concat_ws(' ', plate, strftime(started_at, '%Y-%m-%d %H:%M')) from inspections where report_no = ?",
            "vehicle", "select concat_ws(' ', plate, brand, model) from vehicles where vin = ?",
            "station", "select name from stations where station_id = ?",
            "line",
                    "select concat_ws(' ', s.name, l.name) from lines l left join stations s on s.station_id = l.station_id where l.line_id = ?",
            "staff", "select name from staff where staff_id = ?",
            "shop", "select name from shops where shop_id = ?",
            "repair",
                    "select concat_ws(' ', plate, strftime(received_at, '%Y-%m-%d')) from repairs where repair_id = ?");

    private final StoreQuery store;
    private final Vocabulary words;

    SubjectNames(StoreQuery store, Vocabulary words) {
        this.store = store;
        this.words = words;
    }

    String kind(Subject subject) {
        return words.subjectKinds().getOrDefault(subject.kind(), subject.kind());
    }

    /** Its name, or its key where it has none. */
    String name(Subject subject) {
        String sql = NAMES.get(subject.kind());
        return sql == null
                ? subject.id()
                : store.first(sql, row -> String.valueOf(row.getString(1)), subject.id())
                        .filter(name -> !name.isBlank() && !name.equals("null"))
                        .orElse(subject.id());
    }
}
