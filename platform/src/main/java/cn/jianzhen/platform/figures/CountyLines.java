package cn.jianzhen.platform.figures;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.figures.CockpitController.CountyLine;
import cn.jianzhen.platform.figures.ReferenceDays.ReferenceDay;
import cn.jianzhen.platform.store.Counties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The league table. Who sees the whole city sees every county; who sees one county sees its line and the city's average, which names
 * nobody else.
 */
@Repository
class CountyLines {
    private static final List<String> COMPARED = List.of(
            "leads_open",
            "leads_open_hard",
            "leads_waiting",
            "leads_all",
            "leads_checked",
            "leads_confirmed",
            "leads_settled",
            "harm_open");

    private final FigureSettings settings;
    private final Figures figures;
    private final Counties list;

    CountyLines(FigureSettings settings, Figures figures, Counties list) {
        this.settings = settings;
        this.figures = figures;
        this.list = list;
    }

    String name(String code) {
        return list.names().getOrDefault(code, code);
    }

    Share confirmed(Map<String, Double> values) {
        return Share.of(
                values.getOrDefault("leads_confirmed", 0.0),
                values.getOrDefault("leads_settled", 0.0),
                settings.fewestSettled());
    }

    /** In the order of the county list; what lies in no county comes last, and only where there is something. */
    List<CountyLine> lines(Scope scope, Map<String, CrossTable> standing, @Nullable ReferenceDay tests) {
        Map<String, CrossTable> tables = new LinkedHashMap<>();
        COMPARED.forEach(id -> tables.put(id, standing.getOrDefault(id, new CrossTable(List.of()))));
        if (tests != null) {
            tables.put(CockpitQuery.TESTS, figures.table(scope, settings.figure(CockpitQuery.TESTS), week(tests)));
        }
        Set<String> codes = new LinkedHashSet<>(list.names().keySet());
        tables.values().forEach(table -> codes.addAll(table.counties()));
        List<CountyLine> lines = new ArrayList<>();
        codes.stream().filter(scope::covers).forEach(code -> lines.add(line(code, name(code), tables)));
        if (tables.values().stream().anyMatch(table -> table.county(null) > 0)) {
            lines.add(line(null, "未定区县", tables));
        }
        return lines;
    }

    /** Over the counties that have tests at all; only for a county, which cannot see the others. */
    Optional<CountyLine> average(Scope scope, @Nullable ReferenceDay tests) {
        if (scope.county().isEmpty() || tests == null) {
            return Optional.empty();
        }
        int counties = figures.tableOfEveryCounty(settings.figure(CockpitQuery.TESTS), Slice.ALL)
                .counties()
                .size();
        if (counties < settings.fewestCounties()) {
            return Optional.empty();
        }
        Map<String, Double> sums = new LinkedHashMap<>();
        COMPARED.forEach(id -> sums.put(id, everyCounty(id, Slice.ALL)));
        sums.put(CockpitQuery.TESTS, everyCounty(CockpitQuery.TESTS, week(tests)));
        Share confirmed = confirmed(sums);
        Map<String, Double> values = new LinkedHashMap<>();
        sums.forEach((id, sum) -> values.put(id, sum / counties));
        return Optional.of(new CountyLine(null, "全市平均", values, confirmed));
    }

    private double everyCounty(String id, Slice slice) {
        CrossTable table = figures.tableOfEveryCounty(settings.figure(id), slice);
        return table.total() - table.county(null);
    }

    private CountyLine line(@Nullable String code, String name, Map<String, CrossTable> tables) {
        Map<String, Double> values = new LinkedHashMap<>();
        tables.forEach((id, table) -> values.put(id, table.county(code)));
        return new CountyLine(code, name, values, confirmed(values));
    }

    private static Slice week(ReferenceDay tests) {
        return Slice.between(tests.monday(), tests.day());
    }
}
