package cn.jianzhen.engine.finding;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One detector's statement about one subject.
 *
 * @param findingId the same for the same detector, subject and related events, whichever run found it
 * @param provenance where it comes from
 * @param category 1-10 of the plan's list, 11 = interest chain
 * @param strength hard (a contradiction that stands alone) or soft
 * @param family evidence family; correlated detectors of one family count once
 * @param subject who or what it is about
 * @param related every inspection or repair it rests on, sorted
 * @param score 0-1, the chance that an inspector would confirm it
 * @param occurredFrom start of what happened, local time
 * @param occurredTo end of what happened, local time
 * @param explanation one Chinese sentence with the numbers in it
 * @param evidence output columns and their values; text, Long, Double, Boolean, LocalDateTime, LocalDate or null
 */
public record Finding(
        String findingId,
        Provenance provenance,
        int category,
        String strength,
        String family,
        Subject subject,
        List<Subject> related,
        double score,
        @Nullable LocalDateTime occurredFrom,
        @Nullable LocalDateTime occurredTo,
        String explanation,
        Map<String, @Nullable Object> evidence) {

    public Finding {
        related = Subject.sorted(related);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** {@code related} as findings.csv and the store write it: {@code kind:id} joined by semicolons. */
    public String relatedText() {
        return String.join(";", related.stream().map(Subject::toString).toList());
    }
}
