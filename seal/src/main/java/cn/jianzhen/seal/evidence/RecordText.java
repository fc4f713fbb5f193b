package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.TableSchema;
import cn.jianzhen.engine.trace.Trace;
import java.math.BigDecimal;
import java.util.List;

/** A packed record as CSV: names with units in the first row, then the seconds. */
final class RecordText {
    private RecordText() {}

    static String of(TableSchema table, Trace trace) {
        List<ColumnSchema> channels = table.columns().stream()
                .filter(column -> column.channel() > 0 && trace.has(column.channel()))
                .toList();
        StringBuilder text = new StringBuilder("t(s)");
        for (ColumnSchema channel : channels) {
            text.append(',').append(channel.name());
            if (channel.unit() != null) {
                text.append('(').append(channel.unit()).append(')');
            }
        }
        text.append("\r\n");
        for (int row = 0; row < trace.rows(); row++) {
            text.append(trace.seconds()[row]);
            for (ColumnSchema channel : channels) {
                text.append(',').append(cell(trace, channel.channel(), row));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String cell(Trace trace, int channel, int row) {
        int count = trace.counts(channel)[row];
        return count == Trace.MISSING
                ? ""
                : BigDecimal.valueOf(count, trace.scale(channel)).toPlainString();
    }
}
