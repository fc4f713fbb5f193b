package cn.jianzhen.engine.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reported results beside what the trace gives by the standard's formulae. */
final class ResultsTable {
    private static final String SQL = """
            select r.item, r.value, r."limit", r.verdict, c.value as recomputed, c.tolerance,
              abs(r.value - c.value) <= c.tolerance as agrees
            from results r left join recomputed_results c on c.report_no = r.report_no and c.item = r.item
            where r.report_no = ? order by r.item
            """;

    private record Row(
            String item,
            @Nullable Double value,
            @Nullable String limit,
            @Nullable String verdict,
            @Nullable Double recomputed,
            @Nullable Double tolerance,
            @Nullable Boolean agrees) {}

    private ResultsTable() {}

    static void write(Html html, StoreQuery store, String caption, InspectionFacts test) {
        List<Row> rows = store.list(
                SQL,
                row -> new Row(
                        String.valueOf(store.label("results", "item", row.getString("item"))),
                        StoreQuery.decimal(row, "value"),
                        row.getString("limit"),
                        store.label("results", "verdict", row.getString("verdict")),
                        StoreQuery.decimal(row, "recomputed"),
                        StoreQuery.decimal(row, "tolerance"),
                        row.getObject("agrees", Boolean.class)),
                test.reportNo());
        if (rows.isEmpty()) {
            html.element("p", caption + "：没有上传检验结果。");
            return;
        }
        Table table = new Table(html, caption, "项目", "#上报值", "#复算值", "#复算 − 上报", "#允许误差", "是否一致", "#限值", "上报判定");
        rows.forEach(row -> write(table, row));
        table.end();
        html.element("p", sentence(rows));
    }

    private static String sentence(List<Row> rows) {
        long recomputed = rows.stream().filter(row -> row.recomputed() != null).count();
        long differing = rows.stream().filter(ResultsTable::differs).count();
        if (recomputed == 0) {
            return "本次结果没有可复算的项目。";
        }
        return differing == 0
                ? "可复算的 " + recomputed + " 项与上报值一致。"
                : "可复算的 " + recomputed + " 项中，" + differing + " 项与上报值不一致。";
    }

    private static boolean differs(Row row) {
        return Boolean.FALSE.equals(row.agrees());
    }

    private static void write(Table table, Row row) {
        table.row(differs(row) ? "differs" : "plain")
                .head(row.item())
                .cell(Shown.decimal(row.value(), 3))
                .cell(Shown.decimal(row.recomputed(), 3))
                .cell(difference(row))
                .cell(row.tolerance() == null ? Shown.ABSENT : "±" + Shown.decimal(row.tolerance(), 3))
                .cell(row.agrees() == null ? "未复算" : row.agrees() ? "一致" : "不一致")
                .cell(Shown.text(row.limit()))
                .cell(Shown.text(row.verdict()))
                .endRow();
    }

    private static String difference(Row row) {
        if (row.value() == null || row.recomputed() == null) {
            return Shown.ABSENT;
        }
        String text = Shown.decimal(Math.abs(row.recomputed() - row.value()), 3);
        return text.equals("0") ? text : (row.recomputed() > row.value() ? "+" : "−") + text;
    }
}
