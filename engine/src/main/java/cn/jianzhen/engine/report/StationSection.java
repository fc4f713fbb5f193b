package cn.jianzhen.engine.report;

import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.run.FindingPlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was found at each station, beside how much it tested. */
final class StationSection {
    private static final String STATIONS = FindingPlaces.of("?") + """
            , tests as (select station_id, count(*) as tests from inspections group by station_id
            ), hits as (
              select station_id, count(*) as findings, count(*) filter (where strength = 'hard') as hard,
                count(distinct report_no) as hit_tests
              from located group by station_id
            ), named as (
              select station_id from stations union select station_id from tests
              union select station_id from hits where station_id is not null
            )
            select n.station_id, s.name, s.county_code, coalesce(t.tests, 0) as tests, coalesce(h.findings, 0) as findings,
              coalesce(h.hard, 0) as hard, coalesce(h.hit_tests, 0) as hit_tests
            from named n
            left join stations s on s.station_id = n.station_id
            left join tests t on t.station_id = n.station_id
            left join hits h on h.station_id = n.station_id
            order by findings desc, hit_tests desc, n.station_id
            """;

    private static final String CATEGORIES = FindingPlaces.of("?") + """
            select coalesce(station_id, '') as station_id, category, count(*) as findings
            from located group by all
            """;

    private record Station(
            String stationId,
            @Nullable String name,
            @Nullable String county,
            long tests,
            long findings,
            long hard,
            long hitTests) {}

    private StationSection() {}

    static void write(Html html, StoreQuery store, DetectionRun run) {
        List<Station> stations = store.list(
                STATIONS,
                row -> new Station(
                        row.getString("station_id"),
                        row.getString("name"),
                        row.getString("county_code"),
                        row.getLong("tests"),
                        row.getLong("findings"),
                        row.getLong("hard"),
                        row.getLong("hit_tests")),
                run.runId());
        SortedSet<Integer> categories = new TreeSet<>();
        Map<String, Map<Integer, Long>> counts = new HashMap<>();
        store.list(
                CATEGORIES,
                row -> {
                    categories.add(row.getInt("category"));
                    return counts.computeIfAbsent(row.getString("station_id"), station -> new HashMap<>())
                            .put(row.getInt("category"), row.getLong("findings"));
                },
                run.runId());
        html.open("section", "id", "stations").element("h2", "三、检验机构");
        html.element("p", "按疑点数排列。占比为有疑点的检验占该机构全部检验的比例；检验量小的机构占比起伏大，不宜直接比较。", "class", "note");
        table(html, stations, categories, counts);
        Map<Integer, Long> nowhere = counts.getOrDefault("", Map.of());
        if (!nowhere.isEmpty()) {
            long findings = nowhere.values().stream().mapToLong(Long::longValue).sum();
            html.element("p", "另有 " + findings + " 条疑点不能归到某一检验机构，未列入上表。", "class", "note");
        }
        html.close("section");
    }

    private static void table(
            Html html, List<Station> stations, SortedSet<Integer> categories, Map<String, Map<Integer, Long>> counts) {
        List<String> headers = new ArrayList<>(List.of("检验机构", "区县代码", "#检验", "#有疑点的检验", "#占比", "#疑点", "#硬矛盾"));
        categories.forEach(category -> headers.add("#类别" + category));
        Table table = new Table(html, "各检验机构的疑点", headers.toArray(String[]::new));
        for (Station station : stations) {
            row(table, station, categories, counts.getOrDefault(station.stationId(), Map.of()));
        }
        table.end();
    }

    private static void row(
            Table table, Station station, SortedSet<Integer> categories, Map<Integer, Long> byCategory) {
        table.row(station.findings() == 0 ? "empty" : "plain").open();
        table.html().open("a", "href", "#findings", "data-filter", "station", "data-value", station.stationId());
        table.html()
                .text(station.name() == null ? station.stationId() : station.name())
                .close("a");
        table.html().element("span", station.stationId(), "class", "aside");
        table.close();
        table.cell(Shown.text(station.county())).cell(Shown.count(station.tests()));
        table.cell(Shown.count(station.hitTests())).cell(Shown.percent(station.hitTests(), station.tests()));
        table.cell(Shown.count(station.findings())).cell(Shown.count(station.hard()));
        categories.forEach(category -> table.cell(Shown.count(byCategory.getOrDefault(category, 0L))));
        table.endRow();
    }
}
