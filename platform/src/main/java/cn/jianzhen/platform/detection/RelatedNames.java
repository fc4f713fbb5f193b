package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Personal;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A short name for anything that a finding can be about. */
@Component
class RelatedNames {
    private static final Map<String, String> NAMES = Map.of(
            "inspection",
                    "select concat_ws(' ', plate, strftime(started_at, '%Y-%m-%d %H:%M')) from inspections where report_no = :id",
            "vehicle", "select concat_ws(' ', plate, brand, model) from vehicles where vin = :id",
            "station", "select name from stations where station_id = :id",
            "line",
                    "select concat_ws(' ', s.name, l.name) from lines l left join stations s on s.station_id = l.station_id where l.line_id = :id",
            "staff", "select name from staff where staff_id = :id",
            "shop", "select name from shops where shop_id = :id",
            "repair",
                    "select concat_ws(' ', plate, strftime(received_at, '%Y-%m-%d')) from repairs where repair_id = :id");

    private final Measurements measurements;

    RelatedNames(Measurements measurements) {
        this.measurements = measurements;
    }

    String label(String kind, String id) {
        String sql = NAMES.get(kind);
        if (sql == null) {
            return marked(kind, id);
        }
        return measurements
                .required()
                .sql(sql)
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(name -> !name.isBlank())
                .map(name -> kind.equals("staff") ? Objects.requireNonNull(Personal.NAME.marked(name)) : name)
                .orElseGet(() -> marked(kind, id));
    }

    /** An id in place of a name: a telephone's is personal. */
    private static String marked(String kind, String id) {
        return Personal.idOf(kind)
                .map(personal -> Objects.requireNonNull(personal.marked(id)))
                .orElse(id);
    }
}
