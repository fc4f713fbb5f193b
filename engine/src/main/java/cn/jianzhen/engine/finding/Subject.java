package cn.jianzhen.engine.finding;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Who or what a finding is about, written {@code inspection:4108…}.
 *
 * @param kind inspection, repair, vehicle, station, line, shop, staff, phone or device_signature
 * @param id the key of that kind
 */
public record Subject(String kind, String id) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::id);

    public static Subject inspection(String reportNo) {
        return new Subject("inspection", reportNo);
    }

    /** Reads {@code kind:id}; IllegalArgumentException for anything else. */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not of the form kind:id");
        }
        return new Subject(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    /** True for the kinds that {@code related} lists: things that happened on a day. */
    public boolean isEvent() {
        return kind.equals("inspection") || kind.equals("repair");
    }

    /** The same, sorted and each once; the list itself when it is so already. */
    static List<Subject> sorted(List<Subject> subjects) {
        for (int i = 1; i < subjects.size(); i++) {
            if (subjects.get(i - 1).compareTo(subjects.get(i)) >= 0) {
                return List.copyOf(new TreeSet<>(subjects));
            }
        }
        return List.copyOf(subjects);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
