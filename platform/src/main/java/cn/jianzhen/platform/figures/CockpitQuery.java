package cn.jianzhen.platform.figures;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.detection.LatestFindings;
import cn.jianzhen.platform.figures.CockpitController.CategoryLine;
import cn.jianzhen.platform.figures.CockpitController.Change;
import cn.jianzhen.platform.figures.CockpitController.Cockpit;
import cn.jianzhen.platform.figures.CockpitController.FigureView;
import cn.jianzhen.platform.figures.CockpitController.WeekLine;
import cn.jianzhen.platform.figures.ReferenceDays.ReferenceDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Puts the cockpit together from the figures; nothing is counted here. */
@Repository
class CockpitQuery {
    static final String TESTS = "tests";
    static final String LEADS = "leads";
    private static final int WEEKS = 12;

    /** What stands without a period. */
    private static final List<String> STANDING = List.of(
            "leads_open",
            "leads_open_hard",
            "leads_open_soft",
            "leads_waiting",
            "leads_all",
            "leads_checked",
            "leads_confirmed",
            "leads_refuted",
            "leads_undecided",
            "leads_settled",
            "harm_open",
            "detectors_active",
            "detectors_trial");

    private final FigureSettings settings;
    private final Figures figures;
    private final ReferenceDays days;
    private final CountyLines counties;
    private final Freshness freshness;
    private final LatestFindings words;

    CockpitQuery(
            FigureSettings settings,
            Figures figures,
            ReferenceDays days,
            CountyLines counties,
            Freshness freshness,
            LatestFindings words) {
        this.settings = settings;
        this.figures = figures;
        this.days = days;
        this.counties = counties;
        this.freshness = freshness;
        this.words = words;
    }

    Cockpit cockpit(Scope scope) {
        @Nullable ReferenceDay testDay = days.of(scope, TESTS).orElse(null);
        @Nullable ReferenceDay leadDay = days.of(scope, LEADS).orElse(null);
        Map<String, CrossTable> standing = standing(scope);
        Map<String, Double> totals = new LinkedHashMap<>();
        standing.forEach((id, table) -> totals.put(id, table.total()));
        return new Cockpit(
                scope.county().orElse(null),
                scope.county().map(counties::name).orElse("全市"),
                days.today(),
                testDay,
                leadDay,
                definitions(),
                totals,
                confirmed(totals),
                changes(scope, testDay, leadDay),
                categories(standing),
                counties.lines(scope, standing, testDay),
                counties.average(scope, testDay).orElse(null),
                weeks(scope, testDay),
                freshness.sources(),
                freshness.lateUploads(settings.lateUploadMinutes()).orElse(null));
    }

    private Map<String, CrossTable> standing(Scope scope) {
        Map<String, CrossTable> tables = new LinkedHashMap<>();
        STANDING.forEach(id -> tables.put(id, figures.table(scope, settings.figure(id), Slice.ALL)));
        return tables;
    }

    private List<FigureView> definitions() {
        return settings.figures().stream().map(CockpitQuery::view).toList();
    }

    static FigureView view(FigureSettings.Figure one) {
        return new FigureView(one.id(), one.name(), one.unit(), one.meaning(), one.list());
    }

    private Share confirmed(Map<String, Double> values) {
        return counties.confirmed(values);
    }

    private List<Change> changes(Scope scope, @Nullable ReferenceDay tests, @Nullable ReferenceDay leads) {
        List<Change> changes = new ArrayList<>();
        if (leads != null) {
            changes.add(change(scope, "leads_new", leads.day(), leads.until()));
            changes.add(change(scope, "leads_withdrawn", leads.day(), leads.until()));
            changes.add(change(scope, "leads_checked", leads.day(), leads.until()));
        }
        if (tests != null) {
            changes.add(change(scope, TESTS, tests.day(), tests.day()));
            changes.add(change(scope, TESTS, tests.monday(), tests.day()));
        }
        return changes;
    }

    private Change change(Scope scope, String id, LocalDate from, LocalDate to) {
        double value = figures.table(scope, settings.figure(id), Slice.between(from, to))
                .total();
        return new Change(id, from, to, value);
    }

    private List<CategoryLine> categories(Map<String, CrossTable> standing) {
        return Objects.requireNonNull(standing.get("leads_all")).categories().stream()
                .map(category -> {
                    Map<String, Double> values = new LinkedHashMap<>();
                    standing.forEach((id, table) -> values.put(id, table.category(category)));
                    return new CategoryLine(category, words.categoryLabel(category), values, confirmed(values));
                })
                .toList();
    }

    private List<WeekLine> weeks(Scope scope, @Nullable ReferenceDay tests) {
        if (tests == null) {
            return List.of();
        }
        LocalDate first = tests.monday().minusWeeks(WEEKS - 1L);
        Map<LocalDate, Double> counted = new LinkedHashMap<>();
        figures.weeks(scope, settings.figure(TESTS), Slice.between(first, tests.day()))
                .forEach(week -> counted.put(week.monday(), week.value()));
        return first.datesUntil(tests.monday().plusDays(1), java.time.Period.ofWeeks(1))
                .map(monday -> {
                    LocalDate sunday = monday.plusDays(6);
                    LocalDate end = sunday.isAfter(tests.day()) ? tests.day() : sunday;
                    return new WeekLine(monday, end, counted.getOrDefault(monday, 0.0));
                })
                .toList();
    }
}
