package cn.jianzhen.platform.figures;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.detection.LatestFindings;
import cn.jianzhen.platform.detection.Measurements;
import cn.jianzhen.platform.figures.FigureSettings.Figure;
import cn.jianzhen.platform.figures.FigureSettings.Source;
import cn.jianzhen.platform.figures.FigureSettings.Store;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Asks either store for a figure: whole, by county and category, by week, or for the rows behind it. */
@Repository
class Figures {
    /** A row behind a figure, as the store gives it. */
    record Row(
            String subjectKind,
            String subjectId,
            @Nullable String detectorId,
            @Nullable String stationName,
            @Nullable String countyCode,
            @Nullable Integer category,
            @Nullable LocalDate day,
            double amount) {}

    /** A week by its Monday. */
    record Week(LocalDate monday, double value) {}

    private final FigureSettings settings;
    private final JdbcClient decisions;
    private final Measurements measurements;
    private final ScopedRows scoped;
    private final LatestFindings words;
    private final Clock clock;

    Figures(
            FigureSettings settings,
            JdbcClient decisions,
            Measurements measurements,
            ScopedRows scoped,
            LatestFindings words,
            Clock clock) {
        this.settings = settings;
        this.decisions = decisions;
        this.measurements = measurements;
        this.scoped = scoped;
        this.words = words;
        this.clock = clock;
    }

    /** By county and category. */
    CrossTable table(Scope scope, Figure figure, Slice slice) {
        return new CrossTable(ask(scope, figure, slice, "select county_code, category, " + SUM, GROUPED, this::cells));
    }

    /** Of every county, whoever asks: for averages only, nothing of it may reach a person as it is. */
    CrossTable tableOfEveryCounty(Figure figure, Slice slice) {
        return new CrossTable(ask(null, figure, slice, "select county_code, category, " + SUM, GROUPED, this::cells));
    }

    List<Week> weeks(Scope scope, Figure figure, Slice slice) {
        return ask(
                scope,
                figure,
                slice,
                "select cast(date_trunc('week', day) as date) as monday, " + SUM,
                " group by 1 order by 1",
                asked -> asked.query(Week.class).list());
    }

    long count(Scope scope, Figure figure, Slice slice) {
        return ask(
                        scope,
                        figure,
                        slice,
                        "select count(*) as n",
                        "",
                        asked -> asked.query(Long.class).list())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The rows behind a figure, newest first. */
    List<Row> rows(Scope scope, Figure figure, Slice slice, int page, int size) {
        return ask(
                scope,
                figure,
                slice,
                "select subject_kind, subject_id, detector_id, station_name, county_code, category, day, amount",
                " order by day desc nulls last, subject_kind, subject_id limit " + size + " offset "
                        + (long) page * size,
                asked -> asked.query(Row.class).list());
    }

    /** The newest day of a source's rows in scope. */
    Optional<LocalDate> lastDay(Scope scope, String source) {
        Source from = settings.source(source);
        Figure all = new Figure(source, "", "", "", source, null, String.valueOf(from.lastDay()), null, null);
        return ask(
                        scope,
                        all,
                        Slice.ALL,
                        "select max(day) as last",
                        "",
                        asked -> asked.query(
                                        (row, number) -> Optional.ofNullable(row.getObject("last", LocalDate.class)))
                                .list())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static final String SUM = "cast(sum(amount) as double precision) as value";
    private static final String GROUPED = " group by county_code, category";

    private List<CrossTable.Cell> cells(StatementSpec asked) {
        return asked.query(CrossTable.Cell.class).list();
    }

    /** Only words of {@code figures.yaml} and of this class reach the statement. Without a scope the rows of every county are asked. */
    private <T> List<T> ask(
            @Nullable Scope scope,
            Figure figure,
            Slice slice,
            String columns,
            String rest,
            Function<StatementSpec, List<T>> answer) {
        Source source = settings.source(figure.source());
        String sql = columns + " from (" + rowsOf(figure, source) + ") counted" + conditions(source) + rest;
        if (source.store() == Store.MEASUREMENTS) {
            return measurements
                    .ifPresent()
                    .map(database -> answer.apply(bound(database.sql(sql), scope, slice)))
                    .orElseGet(ArrayList::new);
        }
        return scope == null
                ? scoped.ofEveryCounty(() -> answer.apply(bound(decisions.sql(sql), null, slice)))
                : scoped.of(scope, () -> answer.apply(bound(decisions.sql(sql), scope, slice)));
    }

    private static String rowsOf(Figure figure, Source source) {
        return "select subject_kind, subject_id, detector_id, station_name, county_code, category, " + figure.day()
                + " as day, cast(" + (figure.amount() == null ? "1" : figure.amount())
                + " as double precision) as amount from (" + source.sql() + ") source"
                + (figure.where() == null ? "" : " where " + figure.where());
    }

    private static String conditions(Source source) {
        return " where (cast(:county as varchar) is null or county_code = cast(:county as varchar))"
                + (source.cityWide()
                        ? ""
                        : " and (cast(:scope as varchar) is null or county_code = cast(:scope as varchar))")
                + " and (cast(:category as varchar) is null or category = cast(cast(:category as varchar) as integer))"
                + " and (cast(:from as varchar) is null or day >= cast(cast(:from as varchar) as date))"
                + " and (cast(:to as varchar) is null or day <= cast(cast(:to as varchar) as date))";
    }

    private StatementSpec bound(StatementSpec asked, @Nullable Scope scope, Slice slice) {
        return asked.param("county", slice.county(), Types.VARCHAR)
                .param("scope", scope == null ? null : scope.county().orElse(null), Types.VARCHAR)
                .param("category", text(slice.category()), Types.VARCHAR)
                .param("from", text(slice.from()), Types.VARCHAR)
                .param("to", text(slice.to()), Types.VARCHAR)
                .param("today", LocalDate.now(clock).toString(), Types.VARCHAR)
                .param("zone", clock.getZone().getId(), Types.VARCHAR)
                .param("catalogue", words.catalogueText(), Types.VARCHAR);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
