package cn.jianzhen.seal.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Breaks text into lines that a font can draw. */
final class PdfText {
    private static final String UNKNOWN = "〓";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String PLAIN = "0123456789-";
    /** These do not begin a line (GB/T 15834, 5.1). */
    private static final String NOT_FIRST = "，。、；：？！）》」』】〉”’…%‰℃,.;:?!)";

    private final PDType0Font font;

    PdfText(PDType0Font font) {
        this.font = font;
    }

    /** The same with ^ before raised digits, as in 10^-6, and a mark for each other character that the font lacks. */
    String known(String text) {
        StringBuilder known = new StringBuilder();
        boolean raised = false;
        for (int point : text.codePoints().toArray()) {
            int at = RAISED.indexOf(point);
            if (at >= 0) {
                known.append(raised ? "" : "^").append(PLAIN.charAt(at));
            } else {
                known.append(draws(point) ? Character.toString(point) : UNKNOWN);
            }
            raised = at >= 0;
        }
        return known.toString();
    }

    private boolean draws(int point) {
        try {
            return point >= ' ' && font.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException lacking) {
            return false;
        }
    }

    /** Lines no wider than so many points; a line of one character at least. */
    List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int point : known(text).codePoints().toArray()) {
            String letter = Character.toString(point);
            float wide = font.getStringWidth(letter) / 1000 * size;
            if (used + wide > width && !line.isEmpty() && !NOT_FIRST.contains(letter)) {
                int from = startOfWord(line, point);
                String carried = line.substring(from);
                lines.add(line.substring(0, from).stripTrailing());
                line = new StringBuilder(carried);
                used = font.getStringWidth(carried) / 1000 * size;
            }
            line.append(letter);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Numbers and Latin words stay whole when they are shorter than half a line. */
    private static int startOfWord(StringBuilder line, int next) {
        int from = line.length();
        if (!isWord(next)) {
            return from;
        }
        while (from > 0 && isWord(line.charAt(from - 1))) {
            from--;
        }
        return from > line.length() / 2 ? from : line.length();
    }

    private static boolean isWord(int point) {
        return point > ' ' && point < 0x7f;
    }
}
