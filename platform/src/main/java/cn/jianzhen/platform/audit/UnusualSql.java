package cn.jianzhen.platform.audit;

import cn.jianzhen.platform.audit.UnusualRules.Per;
import cn.jianzhen.platform.audit.UnusualRules.Rule;

/** The log counted by person and time, in city time. Only words written here reach the statement. */
final class UnusualSql {
    /** The kind of an entry: taking a file away is told from looking at a page. The subject of a page is a subject's own or a station's. */
    private static final String KINDS = """
            with kinds as (
              select number, actor as person, at at time zone :zone as at,
                case when action in ('look', 'decide') and subject ~ '(export\\.csv|evidence\\.zip)$' then 'export'
                  else action end as kind,
                coalesce(
                  substring(subject from '/api/subjects/[^/]+/[^/]+'),
                  '/api/subjects/station/' || substring(details from '(?:^|&)station=([^&]+)'),
                  '') as about
              from audit.entries
              where actor <> '-'
            )
            """;

    static final String ENTRIES = KINDS + """
            select number from kinds
            where kind = :counts and person = :person and at >= :from and at < :until and (:subject = '' or about = :subject)
            order by number limit :most
            """;

    private UnusualSql() {}

    /** Rows of {@link UnusualLooks.Count}. */
    static String counts(Rule rule) {
        return KINDS
                + """
                , times as (
                  select kinds.*, %s as start from kinds
                  where kind = :counts
                    and at >= (:now at time zone :zone) - make_interval(days => :window + :history) and %s
                )
                select person, %s as subject, start as "from", start + interval '%s' as "until",
                  start >= (:now at time zone :zone) - make_interval(days => :window) as recent, count(*) as count
                from times where %s
                group by 1, 2, 3, 4, 5 order by 3, 1, 2
                """.formatted(
                                start(rule.per()),
                                hours(rule.per()),
                                rule.per() == Per.SUBJECT ? "about" : "''",
                                length(rule.per()),
                                rule.per() == Per.SUBJECT ? "about <> ''" : "true");
    }

    /** A night belongs to the evening on which it began. */
    private static String start(Per per) {
        return switch (per) {
            case HOUR -> "date_trunc('hour', at)";
            case DAY, SUBJECT -> "date_trunc('day', at)";
            case NIGHT ->
                "date_trunc('day', at - make_interval(hours => :nightUntil)) + make_interval(hours => :nightUntil)";
        };
    }

    private static String length(Per per) {
        return per == Per.HOUR ? "1 hour" : "1 day";
    }

    private static String hours(Per per) {
        return per == Per.NIGHT
                ? "(extract(hour from at) >= :nightFrom or extract(hour from at) < :nightUntil)"
                : "(:nightFrom >= 0 and :nightUntil >= 0)";
    }
}
