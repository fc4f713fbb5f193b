package cn.jianzhen.engine.harm;

import cn.jianzhen.engine.finding.Sha256;
import cn.jianzhen.engine.standard.Confidence;
import cn.jianzhen.engine.standard.InvalidStandardException;
import cn.jianzhen.engine.standard.Origin;
import cn.jianzhen.engine.standard.YamlEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the working hours of the next check are computed from, and the computation: officers × (hours + way). Immutable. */
public final class VisitCosts {
    private static final String FILE = "/catalogue/harm/visits.yaml";
    private static final String EVERY_OTHER = "*";

    private final List<Visit> visits;
    private final List<Way> ways;

    private record Visit(Set<String> kinds, String check, int officers, Range hours, boolean travel, Origin origin) {}

    private record Way(Set<String> counties, Range hours, Origin origin) {}

    private VisitCosts(List<Visit> visits, List<Way> ways) {
        this.visits = List.copyOf(visits);
        this.ways = List.copyOf(ways);
    }

    /** Those that travel inside the engine. */
    public static VisitCosts packaged() {
        return read("visits.yaml", PackagedText.of(FILE));
    }

    /** Names the state of those that travel inside the engine. */
    public static String packagedSha256() {
        return Sha256.hex(PackagedText.of(FILE));
    }

    /** Reads a file's text. Throws InvalidStandardException with every problem at once. */
    public static VisitCosts read(String file, String text) {
        List<String> problems = new ArrayList<>();
        YamlEntry whole = YamlEntry.file(file, text, problems);
        List<Visit> visits = new ArrayList<>();
        for (YamlEntry entry : whole.entries("visits")) {
            visits.add(visit(entry));
            entry.refuseOthers();
        }
        List<Way> ways = new ArrayList<>();
        for (YamlEntry entry : whole.entries("travel")) {
            ways.add(new Way(Set.copyOf(entry.texts("counties")), Range.of(entry, "hours"), entry.origin()));
            entry.refuseOthers();
        }
        whole.refuseOthers();
        if (!problems.isEmpty()) {
            throw new InvalidStandardException(problems);
        }
        return new VisitCosts(visits, ways);
    }

    private static Visit visit(YamlEntry entry) {
        int officers = entry.whole("officers");
        if (officers < 1) {
            entry.problem("officers", "至少一人");
        }
        return new Visit(
                Set.copyOf(entry.texts("kinds")),
                entry.text("check"),
                officers,
                Range.of(entry, "hours"),
                entry.flag("travel"),
                entry.origin());
    }

    /**
     * Of the next check of a subject of this kind in this county. Visits lie ahead, so the entry that is still open holds. Empty when
     * there is none: nothing is guessed.
     */
    public Optional<VisitCost> of(String subjectKind, @Nullable String county) {
        return visits.stream()
                .filter(visit -> open(visit.origin) && visit.kinds.contains(subjectKind))
                .findFirst()
                .flatMap(visit ->
                        visit.travel ? way(county).map(way -> travelled(visit, way)) : Optional.of(atDesk(visit)));
    }

    private Optional<Way> way(@Nullable String county) {
        return to(county == null ? EVERY_OTHER : county).or(() -> to(EVERY_OTHER));
    }

    private Optional<Way> to(String county) {
        return ways.stream()
                .filter(way -> open(way.origin) && way.counties.contains(county))
                .findFirst();
    }

    private static VisitCost atDesk(Visit visit) {
        return new VisitCost(
                visit.check, visit.officers, visit.hours.times(visit.officers), Range.ZERO, visit.origin.confidence());
    }

    /** A long way says nothing of a long check; that both ends are added makes the interval rather too wide. */
    private static VisitCost travelled(Visit visit, Way way) {
        return new VisitCost(
                visit.check,
                visit.officers,
                visit.hours.plus(way.hours).times(visit.officers),
                way.hours.times(visit.officers),
                Confidence.lesser(visit.origin.confidence(), way.origin.confidence()));
    }

    private static boolean open(Origin origin) {
        return origin.to() == null;
    }
}
