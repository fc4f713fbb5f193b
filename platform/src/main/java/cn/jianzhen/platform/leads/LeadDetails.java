package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One lead with its history and what was merged with it, whatever its state. */
@Repository
class LeadDetails {
    /**
     * A lead.
     *
     * @param merged what is part of it
     * @param whole what it is part of
     */
    record LeadDetail(
            LeadRow lead,
            List<LeadStep> steps,
            List<LeadRow> merged,
            @Nullable LeadRow whole) {}

    private final JdbcClient database;
    private final ScopedRows rows;
    private final LeadRows reader;
    private final LeadSteps steps;

    LeadDetails(JdbcClient database, ScopedRows rows, LeadRows reader, LeadSteps steps) {
        this.database = database;
        this.rows = rows;
        this.reader = reader;
        this.steps = steps;
    }

    Optional<LeadDetail> find(Scope scope, long leadId) {
        return rows.of(
                scope,
                () -> leads(scope, "l.lead_id = :id", leadId).stream()
                        .findFirst()
                        .map(lead -> detail(scope, lead)));
    }

    private LeadDetail detail(Scope scope, LeadRow lead) {
        long id = Long.parseLong(lead.leadId());
        String whole = lead.desk().mergedInto();
        return new LeadDetail(
                lead,
                steps.of(id),
                leads(scope, "l.merged_into = :id", id),
                whole == null
                        ? null
                        : leads(scope, "l.lead_id = :id", Long.parseLong(whole)).stream()
                                .findFirst()
                                .orElse(null));
    }

    private List<LeadRow> leads(Scope scope, String condition, long id) {
        return database.sql(LeadRows.SELECT + " where " + condition
                        + " and (cast(:scope as text) is null or l.county_code = :scope) order by risk desc, lead_id")
                .param("id", id)
                .param("scope", scope.county().orElse(null), java.sql.Types.VARCHAR)
                .query(reader.mapper())
                .list();
    }
}
