package cn.jianzhen.platform.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reported results and their recomputation. Takes facts, not a number: who has them was in scope. */
@Repository
class ResultsQuery {
    /** The schema writes units behind the label: 怠速CO（%）. */
    private static final Pattern LABEL_AND_UNIT = Pattern.compile("(.*)（([^）]+)）");

    private final Measurements measurements;
    private final Labels labels;

    ResultsQuery(Measurements measurements, Labels labels) {
        this.measurements = measurements;
        this.labels = labels;
    }

    List<ResultRow> of(InspectionFacts inspection) {
        return measurements
                .required()
                .sql("""
                        select r.item, r.value, r."limit", r.verdict, c.value as recomputed, c.tolerance,
                          abs(r.value - c.value) <= c.tolerance as agrees
                        from results r left join recomputed_results c on c.report_no = r.report_no and c.item = r.item
                        where r.report_no = :reportNo
                        order by r.item
                        """)
                .param("reportNo", inspection.reportNo())
                .query(this::row)
                .list();
    }

    private ResultRow row(ResultSet row, int number) throws SQLException {
        String item = row.getString("item");
        Matcher label = LABEL_AND_UNIT.matcher(labels.code("results", "item", item));
        boolean hasUnit = label.matches();
        return new ResultRow(
                item,
                hasUnit ? label.group(1) : labels.code("results", "item", item),
                hasUnit ? label.group(2) : "",
                decimal(row, "value"),
                row.getString("limit"),
                row.getString("verdict"),
                decimal(row, "recomputed"),
                decimal(row, "tolerance"),
                row.getObject("agrees", Boolean.class));
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(value);
    }
}
