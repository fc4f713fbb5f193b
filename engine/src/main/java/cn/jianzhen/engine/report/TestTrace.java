package cn.jianzhen.engine.report;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.PhaseSpan;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import java.util.Optional;

/**
 * The second-by-second record of one test.
 *
 * @param channels what was measured, in the schema's order, without the phase
 * @param phases named by the standard in force on the day of the test
 */
record TestTrace(InspectionFacts test, Trace trace, List<ColumnSchema> channels, List<PhaseSpan> phases) {
    private static final String SQL = "select packed from traces where report_no = ? and row_count > 0";

    /** Empty when there is nothing to draw. */
    static Optional<TestTrace> find(StoreQuery store, InspectionFacts test) {
        return store.first(SQL, row -> of(store, test, Trace.decode(row.getBytes("packed"))), test.reportNo())
                .filter(found -> !found.channels().isEmpty());
    }

    private static TestTrace of(StoreQuery store, InspectionFacts test, Trace trace) {
        List<ColumnSchema> channels = store.schema().table("traces").columns().stream()
                .filter(column -> column.channel() > 0 && column.channel() != TraceChannel.PHASE.id())
                .filter(column -> trace.has(column.channel()))
                .toList();
        return new TestTrace(
                test,
                trace,
                channels,
                PhaseSpan.of(
                        trace,
                        Standard.packaged().on(test.startedAt().toLocalDate()).plan(Method.ofCode(test.method()))));
    }

    /** The seconds, moved to the right by {@code lag}. */
    double[] seconds(int lag) {
        int[] seconds = trace.seconds();
        double[] moved = new double[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            moved[i] = seconds[i] + lag;
        }
        return moved;
    }

    double[] values(ColumnSchema channel) {
        return trace.values(channel.channel());
    }

    /** Label and unit of a channel. */
    static String name(ColumnSchema channel) {
        return channel.unit() == null ? channel.label() : channel.label() + "（" + channel.unit() + "）";
    }
}
