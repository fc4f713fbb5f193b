package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.util.Map;

/** What people call the tables that detectors need. */
public final class TableNames {
    /** Tables that the engine computes stand in no schema file. */
    private static final Map<String, String> COMPUTED = Map.of(
            "features", "特征",
            "recomputed_results", "复算结果",
            "rule_breaches", "未满足的规则",
            "standard_verdicts", "标准要求的结论",
            "trace_twins", "过程数据比对结果",
            "row_changes", "检验数据被改");

    private TableNames() {}

    /** The Chinese name with the table's name behind it, so that it can be found in the data format. */
    public static String of(Schema schema, String table) {
        TableSchema known = schema.find(table);
        String title = known == null ? COMPUTED.get(table) : known.title();
        return title == null ? table : title + "（" + table + "）";
    }

    /** Every table that a detector's query may read, in the order of their names. */
    public static java.util.NavigableSet<String> readable(Schema schema) {
        return new java.util.TreeSet<>(DefinitionCheck.allowedTables(schema));
    }
}
