package cn.jianzhen.engine.finding;

import java.util.regex.Pattern;

/** Cells that a spreadsheet would run. A file of ours holds what others wrote, and people open it by double-click. */
public final class SpreadsheetText {
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern HARMLESS = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?|-");

    private SpreadsheetText() {}

    /** The cell with an apostrophe in front when it begins like a formula and is no plain number. */
    public static String safe(String cell) {
        return runs(cell) && !HARMLESS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The same in a way that {@link #read} takes back, also for cells that begin with an apostrophe themselves. */
    public static String written(String cell) {
        return cell.startsWith("'") ? "'" + cell : safe(cell);
    }

    /** What {@link #written} was given. */
    public static String read(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static boolean runs(String cell) {
        return !cell.isEmpty() && BEGIN_FORMULAS.indexOf(cell.charAt(0)) >= 0;
    }
}
