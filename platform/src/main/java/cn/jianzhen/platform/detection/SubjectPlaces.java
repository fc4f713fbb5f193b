package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** In which counties a subject has left a trace: who may see one of them may open its page, also when nothing was found about it. */
@Repository
class SubjectPlaces {
    private static final String SENT = """
            select s.county_code from inspections i left join stations s on s.station_id = i.station_id where i.%1$s = :id
            union all select s.county_code from repairs r left join shops s on s.shop_id = r.shop_id where r.%1$s = :id""";

    private static final Map<String, String> COUNTIES = Map.of(
            "station", "select county_code from stations where station_id = :id",
            "shop", "select county_code from shops where shop_id = :id",
            "line",
                    "select s.county_code from lines l left join stations s on s.station_id = l.station_id where l.line_id = :id",
            "staff",
                    "select s.county_code from staff p left join stations s on s.station_id = p.station_id where p.staff_id = :id",
            "repair",
                    "select s.county_code from repairs r left join shops s on s.shop_id = r.shop_id where r.repair_id = :id",
            "vehicle", SENT.formatted("vin"),
            "phone",
                    SENT.formatted("sender_phone")
                            + " union all select county_code from stations where phone = :id"
                            + " union all select county_code from shops where phone = :id");

    private final Measurements measurements;

    SubjectPlaces(Measurements measurements) {
        this.measurements = measurements;
    }

    /** False also for kinds that are in no register, such as the signature of a device. */
    boolean hold(Scope scope, String kind, String id) {
        String counties = COUNTIES.get(kind);
        if (counties == null) {
            return false;
        }
        String sql =
                "select count(*) > 0 from (" + counties + ") as places (county) where " + InScope.sql("places.county");
        return InScope.bind(measurements.required().sql(sql), scope)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
