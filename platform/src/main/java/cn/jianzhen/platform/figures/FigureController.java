package cn.jianzhen.platform.figures;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.detection.LatestFindings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows behind a figure. */
@RestController
class FigureController {
    /** What a figure counts, one of it. */
    record FigureRow(
            String subjectKind,
            String subjectId,
            @Nullable String title,
            @Nullable String stationName,
            @Nullable String countyName,
            @Nullable String categoryLabel,
            @Nullable LocalDate day,
            double amount) {}

    /**
     * A page of them.
     *
     * @param value the figure over all of them
     */
    record FigureRows(
            CockpitController.FigureView figure, double value, List<FigureRow> items, long total, int page, int size) {}

    private final FigureSettings settings;
    private final Figures figures;
    private final CountyLines counties;
    private final LatestFindings words;

    FigureController(FigureSettings settings, Figures figures, CountyLines counties, LatestFindings words) {
        this.settings = settings;
        this.figures = figures;
        this.counties = counties;
        this.words = words;
    }

    @GetMapping("/api/figures/{figure}/rows")
    FigureRows figureRows(
            Scope scope,
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable @Size(max = 100) String county,
            @RequestParam(required = false) @Nullable Integer category,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        FigureSettings.Figure asked = settings.figure(figure);
        Slice slice = new Slice(county == null || county.isBlank() ? null : county, category, from, to);
        List<FigureRow> items = figures.rows(scope, asked, slice, page, size).stream()
                .map(this::view)
                .toList();
        return new FigureRows(
                CockpitQuery.view(asked),
                figures.table(scope, asked, slice).total(),
                items,
                figures.count(scope, asked, slice),
                page,
                size);
    }

    private FigureRow view(Figures.Row row) {
        return new FigureRow(
                row.subjectKind(),
                row.subjectId(),
                row.detectorId() == null ? null : words.title(row.detectorId()),
                row.stationName(),
                row.countyCode() == null ? null : counties.name(row.countyCode()),
                row.category() == null ? null : words.categoryLabel(row.category()),
                row.day(),
                row.amount());
    }
}
