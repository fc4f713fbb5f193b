package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import java.util.List;

/** Every result of a test computed anew from its second-by-second record. */
public final class Recomputation {
    private Recomputation() {}

    /** By the standard packaged with the engine. */
    public static List<RecomputedItem> of(InspectionTest test) {
        return of(test, Standard.packaged());
    }

    /** The items that can be computed, empty when there is no trace; an item whose inputs are missing is left out. */
    public static List<RecomputedItem> of(InspectionTest test, Standard standard) {
        Trace trace = test.trace();
        Method method = test.method();
        if (trace == null || method == null) {
            return List.of();
        }
        Edition edition = standard.on(test.startedOn());
        RecomputedItems items = new RecomputedItems(edition);
        switch (method) {
            case TWO_SPEED_IDLE -> TwoSpeedIdleRecomputation.add(trace, edition, items);
            case ASM -> new AsmRecomputation(test, trace, edition).add(items);
            case VMAS -> VmasRecomputation.add(test, edition, items);
            case LUGDOWN -> LugdownRecomputation.add(test, trace, edition, items);
            case FREE_ACCELERATION -> FreeAccelerationRecomputation.add(trace, edition, items);
        }
        return items.list();
    }
}
