package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Subject;
import cn.jianzhen.engine.statistic.Proportion;
import cn.jianzhen.simulator.power.Truth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Findings at or above a score, held against the truth, category by category of the plan's list.
 *
 * @param categories one row for each category that the truth or a finding names
 * @param all every category together
 * @param falseTests inspections that are a finding's subject, are not in the truth, and rest on no event that is
 * @param honestTests inspections that the truth does not name; 0 when it is not known how many there were
 */
public record Evaluation(List<Row> categories, Row all, long falseTests, long honestTests) {
    private static final int ALL = 0;
    private static final String INSPECTION = "inspection";

    /** What one line of {@code findings.csv} says, as far as it can be right or wrong. */
    public record Claim(int category, Subject subject, List<Subject> related, double score) {
        public Claim {
            related = List.copyOf(related);
        }

        static Claim of(Finding finding) {
            return new Claim(finding.category(), finding.subject(), finding.related(), finding.score());
        }
    }

    /**
     * One category.
     *
     * @param category 1 to 11; 0 for all together
     * @param recall subjects of the truth's category that any finding names, whatever category the finding is of
     * @param precision findings of this category whose subject is in the truth, whatever for
     * @param touching findings of this category whose subject or a related event is in the truth
     */
    public record Row(int category, Proportion recall, Proportion precision, Proportion touching) {
        Row plus(Row other) {
            return new Row(
                    category,
                    sum(recall, other.recall),
                    sum(precision, other.precision),
                    sum(touching, other.touching));
        }

        private static Proportion sum(Proportion one, Proportion other) {
            return new Proportion(one.hits() + other.hits(), one.of() + other.of());
        }
    }

    /**
     * Holds findings against the truth.
     *
     * @param threshold findings below this score are left out
     * @param tests inspections in the package; 0 when not known
     */
    public static Evaluation of(Collection<Claim> claims, Truth truth, double threshold, long tests) {
        List<Claim> counted =
                claims.stream().filter(claim -> claim.score() >= threshold).toList();
        Set<Subject> cheats = truth.subjects();
        Set<Subject> named = new HashSet<>();
        counted.forEach(claim -> {
            named.add(claim.subject());
            named.addAll(claim.related());
        });
        TreeMap<Integer, Row> rows = new TreeMap<>();
        truth.deeds().forEach(deed -> rows.put(deed.category(), row(deed.category(), counted, truth, named)));
        counted.forEach(claim -> rows.put(claim.category(), row(claim.category(), counted, truth, named)));
        long falseTests = counted.stream()
                .filter(claim -> claim.subject().kind().equals(INSPECTION) && !touches(claim, cheats))
                .map(Claim::subject)
                .distinct()
                .count();
        long honest = tests - count(cheats, subject -> subject.kind().equals(INSPECTION));
        return new Evaluation(
                List.copyOf(rows.values()), row(ALL, counted, truth, named), falseTests, Math.max(0, honest));
    }

    /** Two packages as one. */
    public Evaluation plus(Evaluation other) {
        TreeMap<Integer, Row> rows = new TreeMap<>();
        categories.forEach(row -> rows.put(row.category(), row));
        other.categories.forEach(row -> rows.merge(row.category(), row, Row::plus));
        return new Evaluation(
                List.copyOf(rows.values()),
                all.plus(other.all),
                falseTests + other.falseTests,
                honestTests + other.honestTests);
    }

    private static Row row(int category, List<Claim> claims, Truth truth, Set<Subject> named) {
        Set<Subject> cheats = truth.subjects();
        Set<Subject> wanted = new HashSet<>();
        truth.deeds().stream()
                .filter(deed -> category == ALL || deed.category() == category)
                .forEach(deed -> wanted.add(deed.subject()));
        List<Claim> own = claims.stream()
                .filter(claim -> category == ALL || claim.category() == category)
                .toList();
        return new Row(
                category,
                new Proportion(count(wanted, named::contains), wanted.size()),
                new Proportion(count(own, claim -> cheats.contains(claim.subject())), own.size()),
                new Proportion(count(own, claim -> touches(claim, cheats)), own.size()));
    }

    private static boolean touches(Claim claim, Set<Subject> cheats) {
        return cheats.contains(claim.subject()) || claim.related().stream().anyMatch(cheats::contains);
    }

    private static <T> long count(Collection<T> all, Predicate<T> right) {
        return all.stream().filter(right).count();
    }

    /** False tests per 10,000 honest ones; NaN when it is not known how many there were. */
    public double falsePer10000() {
        return honestTests == 0 ? Double.NaN : 10_000.0 * falseTests / honestTests;
    }
}
