package cn.jianzhen.platform.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names a person or a person's car, and how little of it is shown (PIPL art. 51 and 73: de-identification). A text from a
 * column that holds such a thing is marked where it is read; the mark goes with it, also inside sentences, until {@link Masking}
 * takes it off where an answer is made.
 */
public enum Personal {
    NAME('n', null),
    PHONE('p', "(?<![A-Za-z0-9])1[3-9]\\d{9}(?![A-Za-z0-9])|(?<![A-Za-z0-9-])0\\d{2,3}-\\d{7,8}(?!\\d)"),
    PLATE('l', "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]"),
    VIN('v', "(?<![A-Z0-9])(?=[0-9]*[A-HJ-NPR-Z])[A-HJ-NPR-Z0-9]{17}(?![A-Z0-9])");

    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    static final Pattern MARKED = Pattern.compile(OPEN + "([nplv])([^" + OPEN + CLOSE + "]*)" + CLOSE);
    static final Pattern STRAY = Pattern.compile("[" + OPEN + CLOSE + "]");

    private final char letter;
    private final @Nullable Pattern shape;

    Personal(char letter, @Nullable String shape) {
        this.letter = letter;
        this.shape = shape == null ? null : Pattern.compile(shape);
    }

    /** The text with a mark around it, or nothing where there is nothing. */
    public @Nullable String marked(@Nullable String text) {
        return text == null || text.isEmpty() ? text : around(text);
    }

    private String around(String text) {
        return OPEN + String.valueOf(letter) + text + CLOSE;
    }

    /** The sentence with every occurrence of the text marked. */
    public String markedIn(String sentence, String text) {
        return text.isBlank() ? sentence : sentence.replace(text, around(text));
    }

    /** What a subject of this kind has as its id, when that is personal: a telephone its number, a vehicle its VIN. */
    public static Optional<Personal> idOf(@Nullable String subjectKind) {
        return switch (subjectKind) {
            case "phone" -> Optional.of(PHONE);
            case "vehicle" -> Optional.of(VIN);
            case null, default -> Optional.empty();
        };
    }

    static Optional<Personal> ofLetter(char letter) {
        return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
    }

    /** What is left of it for those who need not know it: 张**, 138****1234, 豫H*****, LAA**********0001. */
    String masked(String text) {
        return switch (this) {
            case NAME -> text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
            case PHONE -> ends(text, 3, 4);
            case PLATE -> ends(text, 2, 0);
            case VIN -> ends(text, 3, 4);
        };
    }

    /** Everything in the text that looks like this kind, masked, also where nobody marked it. */
    String maskedByShape(String text) {
        if (shape == null) {
            return text;
        }
        return shape.matcher(text).replaceAll(found -> Matcher.quoteReplacement(masked(found.group())));
    }

    /** A text too short to leave anything open keeps nothing. */
    private static String ends(String text, int first, int last) {
        int hidden = text.length() - first - last;
        return hidden < 4
                ? "*".repeat(text.length())
                : text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
