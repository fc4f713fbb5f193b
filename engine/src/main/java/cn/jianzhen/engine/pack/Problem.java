package cn.jianzhen.engine.pack;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a package, in words for the person who sent it (Chinese).
 *
 * @param file file name inside the package
 * @param row line number as a spreadsheet shows it (the header is row 1); 0 when the whole file is meant
 * @param column column name, or null
 * @param value the value as it was written, or null
 * @param what what is wrong
 * @param remedy what to do
 */
public record Problem(
        String file,
        long row,
        @Nullable String column,
        @Nullable String value,
        String what,
        String remedy) {

    /** A problem of a whole file. */
    static Problem ofFile(String file, String what, String remedy) {
        return new Problem(file, 0, null, null, what, remedy);
    }

    /** One line: where, what, value, remedy. */
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (row > 0) {
            text.append(" 第 ").append(row).append(" 行");
        }
        if (column != null) {
            text.append(" ").append(column).append(" 列");
        }
        text.append(":").append(what);
        if (value != null) {
            text.append("（值：“").append(value).append("”）");
        }
        return text.append("。处理办法：").append(remedy).toString();
    }
}
