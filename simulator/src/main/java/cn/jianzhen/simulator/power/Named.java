package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Subject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom findings name: as their subject, or among the events they rest on. A contradiction of two tests is one finding with one
 * of the two as its subject, so the other one is found by it as well.
 */
public final class Named {
    private static final String HARD = "hard";

    private final Set<Subject> any = new HashSet<>();
    private final Set<Subject> hard = new HashSet<>();

    public Named(Collection<Finding> findings) {
        for (Finding finding : findings) {
            add(any, finding);
            if (isHard(finding)) {
                add(hard, finding);
            }
        }
    }

    public static boolean isHard(Finding finding) {
        return finding.strength().equals(HARD);
    }

    private static void add(Set<Subject> named, Finding finding) {
        named.add(finding.subject());
        named.addAll(finding.related());
    }

    public boolean contains(Subject subject) {
        return any.contains(subject);
    }

    /** How many of the subjects are named, by any finding and by a hard one. */
    public Count among(Set<Subject> subjects) {
        return new Count(
                subjects.size(),
                subjects.stream().filter(any::contains).count(),
                subjects.stream().filter(hard::contains).count());
    }
}
