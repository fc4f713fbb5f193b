package cn.jianzhen.platform.leads;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a new run means for what people have decided. Stage, assignee, order and history of a lead stay as they are, also through a run that
 * did not find it; only evidence of a kind that nobody had seen brings back what was dismissed.
 */
final class Rebounds {
    private final JdbcClient database;

    Rebounds(JdbcClient database) {
        this.database = database;
    }

    /** What was part of a lead that is withdrawn would be seen nowhere. */
    void standAlone(OffsetDateTime now) {
        database.sql("""
                        with apart as (
                          update leads.leads p set merged_into = null, stage = w.stage, assignee = w.assignee,
                            due_on = w.due_on, order_id = w.order_id, version = p.version + 1
                          from leads.leads w where w.lead_id = p.merged_into and w.status = 'withdrawn' and p.status = 'open'
                          returning p.lead_id, p.stage, p.county_code, w.lead_id as whole
                        )
                        insert into leads.lead_steps (lead_id, step, from_stage, other_lead, note, recorded_by, recorded_at, county_code)
                        select lead_id, 'withdrawn_apart', stage, whole, '', :system, :now, county_code from apart
                        """).param("system", LeadSteps.SYSTEM).param("now", now).update();
    }

    /** A dismissed lead with a detector that had not spoken when it was dismissed, of itself or of what is part of it. */
    void comeBack(OffsetDateTime now) {
        database.sql("""
                        with joined as (
                          select coalesce(l.merged_into, l.lead_id) as lead_id, string_agg(distinct d.id, ' ' order by d.id) as detectors
                          from leads.leads l cross join unnest(l.detector_ids) as d (id)
                          where l.status = 'open' and not d.id = any (coalesce(l.dismissed_detectors, '{}'))
                          group by 1
                        ), back as (
                          update leads.leads l set stage = 'new', assignee = null, due_on = null, order_id = null,
                            version = l.version + 1
                          from joined j where l.lead_id = j.lead_id and l.stage = 'dismissed' and l.status = 'open'
                          returning l.lead_id, l.county_code, j.detectors
                        )
                        insert into leads.lead_steps (lead_id, step, from_stage, note, recorded_by, recorded_at, county_code)
                        select lead_id, 'rebound', 'dismissed', detectors, :system, :now, county_code from back
                        """).param("system", LeadSteps.SYSTEM).param("now", now).update();
    }
}
