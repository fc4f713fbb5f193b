package cn.jianzhen.platform.figures;

import cn.jianzhen.platform.access.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page of those who lead: what changed, where it stands, whether the data are fresh. */
@RestController
class CockpitController {
    /** A figure's definition, for whoever shows its number. */
    record FigureView(
            String id,
            String name,
            String unit,
            String meaning,
            @Nullable String list) {}

    /** A figure within two days. */
    record Change(String figure, LocalDate from, LocalDate to, double value) {}

    /** Figures of a category by their ids. */
    record CategoryLine(int category, String label, Map<String, Double> values, Share confirmed) {}

    /** Figures of a county by their ids; without a code: of no county, or the average. */
    record CountyLine(@Nullable String code, String name, Map<String, Double> values, Share confirmed) {}

    record WeekLine(LocalDate from, LocalDate to, double tests) {}

    /**
     * All of it.
     *
     * @param countyCode absent for the whole city
     * @param average of a county, for those who see one only; absent over too few
     */
    record Cockpit(
            @Nullable String countyCode,
            String place,
            LocalDate today,
            ReferenceDays.@Nullable ReferenceDay testDay,
            ReferenceDays.@Nullable ReferenceDay leadDay,
            List<FigureView> figures,
            Map<String, Double> totals,
            Share confirmed,
            List<Change> changes,
            List<CategoryLine> categories,
            List<CountyLine> counties,
            @Nullable CountyLine average,
            List<WeekLine> weeks,
            List<Freshness.SourceState> sources,
            Freshness.@Nullable LateUploads lateUploads) {}

    private final CockpitQuery query;

    CockpitController(CockpitQuery query) {
        this.query = query;
    }

    @GetMapping("/api/cockpit")
    Cockpit cockpit(Scope scope) {
        return query.cockpit(scope);
    }
}
