package cn.jianzhen.platform.workshop;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Proposals with their values. A state changes only from the one that the caller knows. */
@Repository
class Proposals {
    private static final int SHOWN = 200;

    private final JdbcClient database;
    private final Clock clock;

    Proposals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public long add(
            String detectorId, int version, String sha256, List<Proposal.Value> values, String reason, String author) {
        long id = database.sql("""
            insert into workshop.proposals (detector_id, detector_version, detector_sha256, reason, state, author,
              created_at) values (:detector, :version, :sha256, :reason, 'draft', :author, :at) returning proposal_id
            """)
                .param("detector", detectorId)
                .param("version", version)
                .param("sha256", sha256)
                .param("reason", reason)
                .param("author", author)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        for (Proposal.Value value : values) {
            database.sql("insert into workshop.proposal_values values (:id, :name, :before, :after)")
                    .param("id", id)
                    .param("name", value.name())
                    .param("before", value.before())
                    .param("after", value.after())
                    .update();
        }
        return id;
    }

    /** The newest first; of one detector, or of all. */
    List<Proposal> newest(@Nullable String detectorId) {
        return database.sql("""
            select * from workshop.proposals where cast(:detector as text) is null or detector_id = :detector
            order by proposal_id desc limit :shown
            """)
                .param("detector", detectorId, java.sql.Types.VARCHAR)
                .param("shown", SHOWN)
                .query(this::proposal)
                .list();
    }

    List<Proposal> approved() {
        return database.sql("select * from workshop.proposals where state = 'approved' order by proposal_id")
                .query(this::proposal)
                .list();
    }

    Optional<Proposal> find(long proposalId) {
        return database.sql("select * from workshop.proposals where proposal_id = :id")
                .param("id", proposalId)
                .query(this::proposal)
                .optional();
    }

    Proposal required(long proposalId) {
        return find(proposalId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    List<Proposal.Value> values(long proposalId) {
        return database.sql("select name, before, after from workshop.proposal_values where proposal_id = :id order by"
                        + " name")
                .param("id", proposalId)
                .query(Proposal.Value.class)
                .list();
    }

    /** Refused when the proposal is no longer where it was. */
    void move(long proposalId, String from, String to) {
        require(database.sql("update workshop.proposals set state = :to where proposal_id = :id and state = :from")
                .param("to", to)
                .param("id", proposalId)
                .param("from", from)
                .update());
    }

    void decide(long proposalId, String state, String decidedBy, String note) {
        require(database.sql("""
            update workshop.proposals set state = :state, decided_by = :by, decided_at = :at, decision_note = :note
            where proposal_id = :id and state = 'submitted'
            """)
                .param("state", state)
                .param("by", decidedBy)
                .param("at", OffsetDateTime.now(clock))
                .param("note", note)
                .param("id", proposalId)
                .update());
    }

    private static void require(int changed) {
        if (changed != 1) {
            throw new Problem(ProblemCode.PROPOSAL_STEP);
        }
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("proposal_id"),
                row.getString("detector_id"),
                row.getInt("detector_version"),
                row.getString("detector_sha256"),
                row.getString("reason"),
                row.getString("state"),
                row.getString("author"),
                java.util.Objects.requireNonNull(local(row.getObject("created_at", OffsetDateTime.class))),
                row.getString("decided_by"),
                local(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decision_note"));
    }

    private @Nullable LocalDateTime local(@Nullable OffsetDateTime at) {
        return at == null
                ? null
                : at.atZoneSameInstant(clock.getZone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
