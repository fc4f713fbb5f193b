package cn.jianzhen.platform.workshop;

import cn.jianzhen.platform.detection.Precision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Backtests and what came out of them. */
@Repository
class BacktestRecord {
    private static final List<String> CHANGES = List.of("gained", "lost", "kept");

    /** A subject of a backtest. */
    record Compared(
            String change,
            String subjectKind,
            String subjectId,
            @Nullable String outcome) {}

    private record Count(String change, int count, int confirmed, int refuted) {
        static Count none(String change) {
            return new Count(change, 0, 0, 0);
        }
    }

    private final JdbcClient database;
    private final WorkshopLimits limits;
    private final Clock clock;

    BacktestRecord(JdbcClient database, WorkshopLimits limits, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    long begin(long proposalId, String startedBy) {
        return database.sql("insert into workshop.backtests (proposal_id, state, note, started_by, started_at)"
                        + " values (:proposal, 'running', '', :by, :at) returning backtest_id")
                .param("proposal", proposalId)
                .param("by", startedBy)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** One that was cancelled meanwhile stays so. */
    @Transactional
    public boolean end(
            long backtestId, String state, String note, @Nullable String run, Collection<Compared> subjects) {
        int ended = database.sql(
                        "update workshop.backtests set state = :state, note = :note, ended_at = :at, base_run = :run"
                                + " where backtest_id = :id and state = 'running'")
                .param("state", state)
                .param("note", note)
                .param("at", OffsetDateTime.now(clock))
                .param("run", run, java.sql.Types.VARCHAR)
                .param("id", backtestId)
                .update();
        if (ended == 0) {
            return false;
        }
        database.sql("""
            insert into workshop.backtest_subjects
            select :id, * from unnest(:changes, :kinds, :subjects, :outcomes)
            """)
                .param("id", backtestId)
                .param("changes", column(subjects.stream().map(Compared::change)))
                .param("kinds", column(subjects.stream().map(Compared::subjectKind)))
                .param("subjects", column(subjects.stream().map(Compared::subjectId)))
                .param("outcomes", column(subjects.stream().map(Compared::outcome)))
                .update();
        return true;
    }

    private static String[] column(Stream<? extends @Nullable String> values) {
        return values.toArray(String[]::new);
    }

    void closeBrokenOff() {
        database.sql("update workshop.backtests set state = 'cancelled', note = '平台停止，回测中断', ended_at = :at"
                        + " where state = 'running'")
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Backtest> newest(long proposalId) {
        return database.sql(
                        "select * from workshop.backtests where proposal_id = :id order by backtest_id desc limit 1")
                .param("id", proposalId)
                .query(this::backtest)
                .optional();
    }

    private Backtest backtest(ResultSet row, int number) throws SQLException {
        long id = row.getLong("backtest_id");
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        boolean ran = row.getString("state").equals("ran");
        List<Count> counts =
                ran ? CHANGES.stream().map(change -> count(id, change)).toList() : List.of();
        return new Backtest(
                id,
                row.getString("state"),
                row.getString("note"),
                started.atZoneSameInstant(clock.getZone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
                Duration.between(started, ended == null ? OffsetDateTime.now(clock) : ended)
                        .toSeconds(),
                limits.seconds(),
                counts.stream().map(count -> group(id, count)).toList(),
                ran ? precision(counts, "gained") : null,
                ran ? precision(counts, "lost") : null);
    }

    private static Precision precision(List<Count> counts, String without) {
        List<Count> counted =
                counts.stream().filter(one -> !one.change().equals(without)).toList();
        return Precision.of(
                counted.stream().mapToInt(Count::confirmed).sum(),
                counted.stream().mapToInt(Count::refuted).sum());
    }

    private Count count(long backtestId, String change) {
        return database.sql("""
            select change, count(*) as count, count(*) filter (where outcome = 'confirmed') as confirmed,
              count(*) filter (where outcome = 'refuted') as refuted
            from workshop.backtest_subjects where backtest_id = :id and change = :change group by change
            """)
                .param("id", backtestId)
                .param("change", change)
                .query(Count.class)
                .optional()
                .orElseGet(() -> Count.none(change));
    }

    private Backtest.BacktestGroup group(long backtestId, Count count) {
        List<Backtest.BacktestSubject> subjects = database.sql("""
            select subject_kind, subject_id, outcome from workshop.backtest_subjects
            where backtest_id = :id and change = :change order by subject_kind, subject_id limit :listed
            """)
                .param("id", backtestId)
                .param("change", count.change())
                .param("listed", limits.listed())
                .query(Backtest.BacktestSubject.class)
                .list();
        return new Backtest.BacktestGroup(
                count.change(),
                count.count(),
                count.confirmed(),
                count.refuted(),
                subjects,
                count.count() > subjects.size());
    }
}
