package cn.jianzhen.engine.finding;

import java.util.List;

/** The name of a finding: the same facts found again get the same name. */
public final class FindingId {
    private static final int LENGTH = 24;

    private FindingId() {}

    /** 24 hex digits of the SHA-256 over detector, subject and the sorted related events. */
    public static String of(String detectorId, Subject subject, List<Subject> related) {
        StringBuilder text = new StringBuilder(detectorId).append('\n').append(subject);
        Subject.sorted(related).forEach(event -> text.append('\n').append(event));
        return Sha256.hex(text.toString()).substring(0, LENGTH);
    }
}
