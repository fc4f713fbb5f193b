package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Handlers;
import cn.jianzhen.platform.detection.LatestFindings;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads leads as they are shown. */
@Component
class LeadRows {
    /** Begins every statement that the mapper reads. */
    static final String SELECT =
            "select l.*, (select count(*) from leads.leads p where p.merged_into = l.lead_id) as parts"
                    + " from leads.leads l";

    private final LatestFindings words;
    private final Handlers people;

    LeadRows(LatestFindings words, Handlers people) {
        this.words = words;
        this.people = people;
    }

    /** For one statement: the names are read once. */
    RowMapper<LeadRow> mapper() {
        Map<String, String> names = people.names();
        return (row, number) -> {
            String method = row.getString("method");
            return new LeadRow(
                    row.getString("lead_id"),
                    row.getString("subject_kind"),
                    row.getString("subject_id"),
                    words.title(row.getString("strongest_detector")),
                    row.getString("reason"),
                    row.getDouble("risk"),
                    row.getString("basis"),
                    row.getInt("checks"),
                    row.getBoolean("hard") ? "hard" : "soft",
                    row.getInt("category"),
                    words.categoryLabel(row.getInt("category")),
                    List.of((String[]) row.getArray("detector_ids").getArray()),
                    row.getInt("finding_count"),
                    row.getString("station_id"),
                    row.getString("station_name"),
                    row.getString("county_code"),
                    row.getString("county_name"),
                    row.getString("line_id"),
                    row.getString("plate"),
                    row.getString("vin"),
                    method,
                    method == null ? null : words.methodLabel(method),
                    row.getObject("occurred_at", LocalDateTime.class),
                    HarmView.of(row),
                    VisitView.of(row),
                    row.getString("status"),
                    DeskView.of(row, names));
        };
    }
}
