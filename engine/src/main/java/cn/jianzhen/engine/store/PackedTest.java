package cn.jianzhen.engine.store;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.trace.Trace;
import org.jspecify.annotations.Nullable;

/** A test whose records are still packed, as the store holds it. */
public final class PackedTest {
    private final InspectionTest test;
    private final byte @Nullable [] trace;
    private final byte @Nullable [] obd;

    public PackedTest(InspectionTest test, byte @Nullable [] trace, byte @Nullable [] obd) {
        this.test = test;
        this.trace = trace;
        this.obd = obd;
    }

    /** The test with freshly opened records, nothing unpacked yet. */
    public InspectionTest open() {
        return test.withRecords(trace == null ? null : Trace.decode(trace), obd == null ? null : Trace.decode(obd));
    }
}
