package cn.jianzhen.platform.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees in full. Only this module can make one: telephones and names of persons are masked for everybody, plates and
 * VINs for those who decide nothing. Every JSON answer goes through it (see {@link MaskedAnswers}); what is written otherwise, such as
 * a sheet, asks its Scope for it.
 */
public final class Masking {
    /** For those who work with the cars: what names persons is masked. */
    static final Masking PERSONS = new Masking(EnumSet.of(Personal.NAME, Personal.PHONE));
    /** For those who look on, and for whoever has no right to case data. */
    static final Masking ALL = new Masking(EnumSet.allOf(Personal.class));
    /** After a reason was given and logged. */
    static final Masking NONE = new Masking(EnumSet.noneOf(Personal.class));

    private final Set<Personal> masked;

    private Masking(Set<Personal> masked) {
        this.masked = masked;
    }

    /** Whether the person sees this kind in full. */
    public boolean clear(Personal kind) {
        return !masked.contains(kind);
    }

    /** A text that may hold marks, and personal things that nobody marked. */
    public String text(String text) {
        String unmarked = Personal.MARKED.matcher(text).replaceAll(this::resolved);
        for (Personal kind : masked) {
            unmarked = kind.maskedByShape(unmarked);
        }
        return Personal.STRAY.matcher(unmarked).replaceAll("");
    }

    /** A text that holds nothing but this kind; empty for nothing. */
    public String text(Personal kind, @Nullable String text) {
        return text == null || text.isEmpty() ? "" : clear(kind) ? text : kind.masked(text);
    }

    /** Only the marks: for what is an address inside the platform, such as a report's number. */
    String marksOnly(String text) {
        return Personal.STRAY
                .matcher(Personal.MARKED.matcher(text).replaceAll(this::resolved))
                .replaceAll("");
    }

    private String resolved(java.util.regex.MatchResult mark) {
        String text = mark.group(2);
        return Matcher.quoteReplacement(Personal.ofLetter(mark.group(1).charAt(0))
                .filter(kind -> !clear(kind) && !text.isEmpty())
                .map(kind -> kind.masked(text))
                .orElse(text));
    }
}
