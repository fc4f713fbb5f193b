package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Builds small records by hand: one row a second, cells by channel. */
final class Recording {
    private static final LocalDate DAY = LocalDate.of(2024, 10, 8);
    private final TraceBuilder builder = new TraceBuilder();

    /** Begins the next second. */
    Recording second() {
        return secondAt(builder.rows() + 1);
    }

    Recording secondAt(int t) {
        builder.addRow(t);
        return this;
    }

    Recording set(TraceChannel channel, int count, int scale) {
        builder.set(channel.id(), count, scale);
        return this;
    }

    Recording set(ObdChannel channel, int count, int scale) {
        builder.set(channel.id(), count, scale);
        return this;
    }

    Recording phase(int number) {
        return set(TraceChannel.PHASE, number, 0);
    }

    Trace trace() {
        return Trace.decode(builder.pack());
    }

    static InspectionTest test(Method method, @Nullable Trace trace, @Nullable Trace obd) {
        return new InspectionTest(
                "R1", method, DAY, "petrol", "5", 25, 60, 100, 100, 5000, 1480, 2000, false, null, trace, obd);
    }

    static FeatureRow features(Method method, @Nullable Trace trace, @Nullable Trace obd) {
        return Features.of(Standard.packaged()).compute(test(method, trace, obd));
    }
}
