package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Sheet;
import cn.jianzhen.simulator.inspection.Verdict;
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
        if (source == null
                || original == null
                || draft.trace() == null
                || draft.stream() == null != (source.stream() == null)) {
            return;
        }
        Recording copy = original.copy();
        disguise.apply(copy, scene);
        Recording stream = source.stream();
        draft.trace(copy);
        draft.stream(stream == null ? null : stream.copy());
        draft.air(source.air());
        draft.results(scene.desk().sheet(draft).of(draft.method(), copy));
        draft.exhaust(Verdict.of(Sheet.passed(draft.method(), draft.results())));
        draft.times(draft.times().lasting(copy.rows() + scene.chance().whole(60, 110)));
        admit(draft, "source=" + source.reportNo());
    }
}
