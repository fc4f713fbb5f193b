package cn.jianzhen.platform.audit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What counts as unusual: {@code unusual-looks.yaml}, or the bureau's own numbers.
 *
 * @param windowDays how far back unusual looks are shown
 * @param historyDays how many days before the window make a person's custom
 * @param leastHistory with fewer hours or days the custom of all persons counts
 * @param nightFrom,nightUntil hours of the day
 */
@ConfigurationProperties("jianzhen.unusual")
record UnusualRules(
        int windowDays, int historyDays, int leastHistory, int nightFrom, int nightUntil, List<Rule> rules) {

    /**
     * One rule.
     *
     * @param counts word of the log: look, export, disclose, not_found, refused
     * @param per hour, day, night or subject
     * @param least fewer are never unusual
     * @param times the person's custom, or more
     */
    record Rule(String id, String label, String counts, Per per, int least, double times, String reason) {}

    /** Over what is counted. */
    enum Per {
        HOUR,
        DAY,
        NIGHT,
        SUBJECT
    }
}
