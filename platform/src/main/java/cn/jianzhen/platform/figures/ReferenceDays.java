package cn.jianzhen.platform.figures;

import cn.jianzhen.platform.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which day "yesterday" is. By the clock while data come in; where the newest row is older, the last day of the data, so that an old
 * package does not show nothing but zeros.
 */
@Component
class ReferenceDays {
    /**
     * A day and the week it lies in, up to it.
     *
     * @param until last day of what changed since: today, or the day itself when the data are old
     */
    record ReferenceDay(
            LocalDate day,
            LocalDate until,
            LocalDate monday,

            @Schema(allowableValues = {"clock", "data"}) String basis) {}

    private final Figures figures;
    private final Clock clock;

    ReferenceDays(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Empty where the source has no rows in scope. */
    Optional<ReferenceDay> of(Scope scope, String source) {
        return figures.lastDay(scope, source).map(last -> of(last, today()));
    }

    static ReferenceDay of(LocalDate last, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        boolean old = last.isBefore(yesterday);
        LocalDate day = old ? last : yesterday;
        return new ReferenceDay(
                day,
                old ? last : today,
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                old ? "data" : "clock");
    }
}
