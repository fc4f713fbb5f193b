package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.Recording;
import java.util.Locale;

/** The measurement of another car is served once more, as it was or disguised. */
final class CopiedTrace implements Injection {
    private final Disguise disguise;

    CopiedTrace(Disguise disguise) {
        this.disguise = disguise;
    }

    @Override
    public String scheme() {
        return "copy_" + disguise.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int category() {
        return 2;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
    }

    @Override
    public void after(Draft draft, Scene scene) {
        Draft source = disguise == Disguise.TEMPLATE
                ? scene.memory().template(draft.method())
                : scene.memory().honestPass(draft, scene.chance());
        Recording original = source == null ? null : source.trace();
        Recording own = draft.trace();
        if (source == null || original == null || own == null || draft.stream() == null != (source.stream() == null)) {
            return;
        }
        Recording copy = disguise.apply(original, own, scene);
        Recording stream = source.stream();
        draft.trace(copy);
        draft.stream(stream == null ? null : stream.copy());
        draft.air(source.air());
        draft.recompute(scene.desk());
        draft.times(draft.times().lasting(copy.rows() + scene.chance().whole(60, 110)));
        admit(draft, "source=" + source.reportNo());
    }
}
