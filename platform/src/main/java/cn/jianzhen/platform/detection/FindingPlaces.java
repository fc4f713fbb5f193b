package cn.jianzhen.platform.detection;

/** Where each finding of the newest run belongs, as the engine says it: the WITH clause ends in {@code located}. */
final class FindingPlaces {
    static final String WITH = cn.jianzhen.engine.run.FindingPlaces.of(LatestRun.ID);

    private FindingPlaces() {}
}
