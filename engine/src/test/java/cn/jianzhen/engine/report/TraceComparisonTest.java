package cn.jianzhen.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class TraceComparisonTest {
    private static final List<ColumnSchema> CHANNELS = List.of(
            Objects.requireNonNull(Schema.bundled().table("traces").column("rpm")),
            Objects.requireNonNull(Schema.bundled().table("traces").column("co_pct")));

    /** Forty seconds of engine speed, and CO in hundredths where the test says so. */
    private static Trace trace(int from, IntUnaryOperator rpm, IntUnaryOperator co) {
        TraceBuilder trace = new TraceBuilder();
        for (int second = from; second < from + 40; second++) {
            trace.addRow(second);
            trace.set(TraceChannel.RPM.id(), rpm.applyAsInt(second), 0);
            int hundredths = co.applyAsInt(second);
            if (hundredths >= 0) {
                trace.set(TraceChannel.CO_PCT.id(), hundredths, 2);
            }
        }
        return Trace.decode(trace.pack());
    }

    private static int lively(int second) {
        return second * second * 31 % 211;
    }

    @Test
    void theSameSecondsNeedNoShift() {
        Trace trace = trace(1, TraceComparisonTest::lively, second -> second % 9);
        TraceComparison comparison = TraceComparison.of(trace, trace, CHANNELS);
        assertThat(comparison.lag()).isZero();
        assertThat(comparison.compared()).isEqualTo(40);
        assertThat(comparison.allEqual()).isEqualTo(40);
        assertThat(comparison.channels())
                .allSatisfy(channel -> assertThat(channel.largest()).isZero());
    }

    @Test
    void aCopyThatWasMovedIsFoundAtItsShift() {
        Trace subject = trace(1, TraceComparisonTest::lively, second -> second % 9);
        Trace other = trace(1, second -> lively(second - 4), second -> (second + 5) % 9);
        TraceComparison comparison = TraceComparison.of(subject, other, CHANNELS);
        assertThat(comparison.lag()).isEqualTo(-4);
        assertThat(comparison.compared()).isEqualTo(36);
        assertThat(comparison.allEqual()).isEqualTo(36);
    }

    @Test
    void oneChangedSecondIsTheLargestDifference() {
        Trace subject = trace(1, TraceComparisonTest::lively, second -> 10);
        Trace other = trace(1, second -> lively(second) + (second == 7 ? 20 : 0), second -> 10);
        TraceComparison comparison = TraceComparison.of(subject, other, CHANNELS);
        assertThat(comparison.allEqual()).isEqualTo(39);
        TraceComparison.Channel rpm = comparison.channels().get(0);
        assertThat(rpm.equal()).isEqualTo(39);
        assertThat(rpm.largest()).isEqualTo(20);
        assertThat(rpm.differences().get(7)).isNegative();
        assertThat(rpm.differences().get(8)).isZero();
    }

    @Test
    void onlySecondsThatBothMeasuredAreCompared() {
        Trace subject = trace(1, TraceComparisonTest::lively, second -> second > 30 ? -1 : 10);
        Trace other = trace(1, TraceComparisonTest::lively, second -> 10);
        TraceComparison comparison = TraceComparison.of(subject, other, CHANNELS);
        assertThat(comparison.compared()).isEqualTo(30);
        assertThat(comparison.channels())
                .extracting(TraceComparison.Channel::compared)
                .containsExactly(40, 30);
    }

    @Test
    void tracesWithoutACommonChannelHaveNothingToCompare() {
        Trace subject = trace(1, TraceComparisonTest::lively, second -> 10);
        TraceComparison comparison = TraceComparison.of(subject, Trace.decode(new TraceBuilder().pack()), CHANNELS);
        assertThat(comparison.compared()).isZero();
        assertThat(comparison.channels()).isEmpty();
    }
}
