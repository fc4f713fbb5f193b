package cn.jianzhen.engine.report;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vehicle's other tests. */
final class HistoryTable {
    private static final String SQL = """
            select i.report_no, coalesce(s.name, i.station_id) as station, i.started_at, i.method,
              coalesce(i.attempt, 1) as attempt, i.overall_result, count(*) over () as tests
            from inspections i left join stations s on s.station_id = i.station_id
            where i.vin = ? order by abs(epoch(i.started_at) - epoch(cast(? as timestamp))), i.report_no limit ?
            """;

    private record Row(
            String reportNo,
            String station,
            LocalDateTime startedAt,
            @Nullable String method,
            int attempt,
            @Nullable String result,
            int tests) {}

    private HistoryTable() {}

    /** Shows at most {@code most} tests, those nearest in time to this one. */
    static void write(Html html, StoreQuery store, InspectionFacts test, int most) {
        List<Row> rows = store.list(
                SQL,
                row -> new Row(
                        row.getString("report_no"),
                        row.getString("station"),
                        row.getObject("started_at", LocalDateTime.class),
                        store.label("inspections", "method", row.getString("method")),
                        row.getInt("attempt"),
                        store.label("inspections", "overall_result", row.getString("overall_result")),
                        row.getInt("tests")),
                test.vin(),
                test.startedAt(),
                most);
        Table table = new Table(html, "该车检验历史", "检验时间", "检验机构", "方法", "次序", "结论", "报告编号");
        rows.stream()
                .sorted(Comparator.comparing(Row::startedAt).thenComparing(Row::reportNo))
                .forEach(row -> write(table, row, test));
        table.end();
        if (!rows.isEmpty() && rows.get(0).tests() > rows.size()) {
            html.element("p", "该车共 " + rows.get(0).tests() + " 次检验，此处列出时间最近的 " + rows.size() + " 次。", "class", "note");
        }
    }

    private static void write(Table table, Row row, InspectionFacts test) {
        boolean here = row.reportNo().equals(test.reportNo());
        table.row(here ? "here" : "plain")
                .cell(Shown.minute(row.startedAt()))
                .cell(row.station())
                .cell(Shown.text(row.method()))
                .cell(row.attempt() == 1 ? "初检" : "第 " + row.attempt() + " 次")
                .cell(Shown.text(row.result()))
                .cell(row.reportNo() + (here ? "（本次）" : ""))
                .endRow();
    }
}
