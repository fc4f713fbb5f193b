package cn.jianzhen.platform.audit;

import cn.jianzhen.platform.audit.UnusualRules.Per;
import cn.jianzhen.platform.audit.UnusualRules.Rule;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked in a way that is not that person's own: counts of the log in hours, days and nights, each against what the same person did
 * before. Who always works much is not named. It says what is unusual, never why.
 */
@Repository
class UnusualLooks {
    private static final int MOST_ENTRIES = 50;

    /**
     * Something unusual.
     *
     * @param subject what was looked at; empty unless the rule is about one subject
     * @param usual what the person, or without a history of its own everybody, does in such a time
     * @param ownHistory whether {@code usual} is the person's own
     * @param entries numbers of the log's entries behind it, at most fifty
     */
    record Unusual(
            String rule,
            String label,
            String reason,
            String person,
            String subject,
            LocalDateTime from,
            LocalDateTime until,
            long count,
            int least,
            double usual,
            boolean ownHistory,
            List<Long> entries) {}

    /** So many in one hour, day or night. */
    record Count(String person, String subject, LocalDateTime from, LocalDateTime until, boolean recent, long count) {}

    private record Custom(double usual, boolean own) {}

    private final JdbcClient database;
    private final UnusualRules rules;
    private final Clock clock;

    UnusualLooks(JdbcClient database, UnusualRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Unusual> all() {
        return rules.rules().stream()
                .flatMap(rule -> unusual(rule).stream())
                .sorted(Comparator.comparing(Unusual::from).reversed().thenComparing(Unusual::person))
                .toList();
    }

    private List<Unusual> unusual(Rule rule) {
        List<Count> counts = counts(rule);
        Map<String, List<Count>> before =
                counts.stream().filter(count -> !count.recent()).collect(Collectors.groupingBy(Count::person));
        List<Unusual> found = new ArrayList<>();
        for (Count count : counts) {
            if (count.recent() && count.count() >= rule.least()) {
                Custom custom = rule.per() == Per.SUBJECT ? customOf(count, before) : custom(count.person(), before);
                if (count.count() > rule.times() * custom.usual()) {
                    found.add(described(rule, count, custom));
                }
            }
        }
        return found;
    }

    /** How often the person looked at this very subject on the busiest day before. */
    private static Custom customOf(Count count, Map<String, List<Count>> before) {
        long most = before.getOrDefault(count.person(), List.of()).stream()
                .filter(earlier -> earlier.subject().equals(count.subject()))
                .mapToLong(Count::count)
                .max()
                .orElse(0);
        return new Custom(most, true);
    }

    /** Nine of ten hours, days or nights of the person were no busier than this. */
    private Custom custom(String person, Map<String, List<Count>> before) {
        List<Count> own = before.getOrDefault(person, List.of());
        boolean enough = own.size() >= rules.leastHistory();
        List<Long> counts = (enough ? own.stream() : before.values().stream().flatMap(List::stream))
                .map(Count::count)
                .sorted()
                .toList();
        return new Custom(
                counts.isEmpty() ? 0 : counts.get(Math.min(counts.size() - 1, counts.size() * 9 / 10)), enough);
    }

    private Unusual described(Rule rule, Count count, Custom custom) {
        return new Unusual(
                rule.id(),
                rule.label(),
                rule.reason(),
                count.person(),
                count.subject(),
                count.from(),
                count.until(),
                count.count(),
                rule.least(),
                custom.usual(),
                custom.own(),
                entries(rule, count));
    }

    private List<Count> counts(Rule rule) {
        return database.sql(UnusualSql.counts(rule))
                .param("counts", rule.counts())
                .param("zone", clock.getZone().getId())
                .param("now", OffsetDateTime.now(clock))
                .param("window", rules.windowDays())
                .param("history", rules.historyDays())
                .param("nightFrom", rules.nightFrom())
                .param("nightUntil", rules.nightUntil())
                .query(Count.class)
                .list();
    }

    private List<Long> entries(Rule rule, Count count) {
        return database.sql(UnusualSql.ENTRIES)
                .param("counts", rule.counts())
                .param("zone", clock.getZone().getId())
                .param("person", count.person())
                .param("subject", count.subject())
                .param("from", count.from())
                .param("until", count.until())
                .param("most", MOST_ENTRIES)
                .query(Long.class)
                .list();
    }
}
