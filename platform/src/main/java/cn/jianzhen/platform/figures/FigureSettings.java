package cn.jianzhen.platform.figures;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The figures and where their rows come from: {@code figures.yaml}.
 *
 * @param fewestSettled with fewer settled leads no rate is given
 * @param lateUploadMinutes a test uploaded later than this after its end is late
 * @param fewestCounties the city's average is shown to a county only over so many
 */
@ConfigurationProperties("jianzhen.figures")
record FigureSettings(
        int fewestSettled,
        int lateUploadMinutes,
        int fewestCounties,
        Map<String, Source> sources,
        List<Figure> figures) {

    /**
     * Rows that figures count.
     *
     * @param lastDay column whose newest day says how old the data are
     * @param cityWide the rows belong to no county: all see them
     */
    record Source(Store store, String sql, @Nullable String lastDay, boolean cityWide) {}

    /** Which database answers. */
    enum Store {
        DECISIONS,
        MEASUREMENTS
    }

    /**
     * One figure.
     *
     * @param where which rows of the source; all, where absent
     * @param day column of the day that periods and weeks go by
     * @param amount column to add up; rows are counted where it is absent
     * @param list address of a page that lists the same rows, if there is one
     */
    record Figure(
            String id,
            String name,
            String unit,
            String meaning,
            String source,
            @Nullable String where,
            String day,
            @Nullable String amount,
            @Nullable String list) {}

    Source source(String name) {
        return Objects.requireNonNull(sources.get(name), name);
    }

    /** What a person asked for; 404 when there is none. */
    Figure figure(String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
