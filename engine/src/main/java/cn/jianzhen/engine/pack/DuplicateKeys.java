package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.TableSchema;

/** The words for rows that name the same thing twice inside one package: which of them is true cannot be known. */
public final class DuplicateKeys {
    private static final String REMEDY = "同一数据包内同一主键不能有两种内容；核对后重新导出（更正的数据请作为新的数据包发送）";

    private DuplicateKeys() {}

    /** One second of a test that stands in two different rows. */
    public static Problem second(TableSchema table, String file, long row, String report, int second) {
        return new Problem(
                file,
                row,
                "report_no,t",
                report + "," + second,
                table.title() + "中同一检验的同一秒出现了两次且内容不同（该检验的记录从这一行开始）",
                REMEDY);
    }

    /** Two rows of an ordinary table with the same key and different cells. */
    public static Problem rows(TableSchema table, String key, String file, long row, String otherFile, long otherRow) {
        return new Problem(
                file,
                row,
                String.join(",", table.key()),
                key,
                table.title() + "中主键重复且内容不同，另一处是 " + otherFile + " 第 " + otherRow + " 行",
                REMEDY);
    }
}
