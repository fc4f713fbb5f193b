package cn.jianzhen.engine.recompute;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.standard.VmasSettings;
import cn.jianzhen.engine.store.StoredTests;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How every line and every software version of a store computes VMAS. */
public final class VmasReadings {
    /** A factor this near to 1 is rounding and resolution, not another formula. */
    private static final double NEAR_ONE = 0.01;

    private final Map<String, LineFit.Found> lines = new TreeMap<>();
    private final Map<String, VersionFactor> versions = new TreeMap<>();

    private VmasReadings() {}

    /** Learns from all VMAS tests of a store. Throws StoreException. */
    public static VmasReadings learn(StoredTests tests, Standard standard) {
        Map<String, LineFit> fits = new TreeMap<>();
        Map<String, String> versionOf = new TreeMap<>();
        LocalDate[] last = {LocalDate.MIN};
        tests.each(Method.VMAS, test -> {
            String line = Objects.requireNonNullElse(test.lineId(), "");
            LocalDate day = test.test().startedOn();
            fits.computeIfAbsent(line, key -> new LineFit()).add(test, standard.on(day));
            versionOf.put(line, Objects.requireNonNullElse(test.softwareVersion(), ""));
            last[0] = day.isAfter(last[0]) ? day : last[0];
        });
        VmasReadings readings = new VmasReadings();
        Edition edition = standard.on(last[0]);
        fits.forEach((line, fit) -> {
            LineFit.Found found = fit.best(edition);
            if (found != null) {
                readings.lines.put(line, found);
            }
        });
        readings.nameVersions(versionOf, edition);
        return readings;
    }

    private void nameVersions(Map<String, String> versionOf, Edition edition) {
        Map<String, List<LineFit.Found>> byVersion = new TreeMap<>();
        lines.forEach((line, found) -> byVersion
                .computeIfAbsent(versionOf.getOrDefault(line, ""), key -> new ArrayList<>())
                .add(found));
        byVersion.forEach((version, found) -> versions.put(version, judged(version, found, edition)));
    }

    static VersionFactor judged(String version, List<LineFit.Found> lines, Edition edition) {
        double factor = Medians.of(lines.stream().map(LineFit.Found::factor).toList());
        double spread = lines.stream()
                .mapToDouble(each -> Math.abs(each.factor() / factor - 1))
                .max()
                .orElse(Double.NaN);
        int tests = lines.stream().mapToInt(LineFit.Found::tests).sum();
        boolean lawful = factor >= edition.value(Constant.VMAS_FACTOR_MINIMUM)
                && factor <= edition.value(Constant.VMAS_FACTOR_MAXIMUM)
                && spread <= NEAR_ONE;
        VersionFactor.State state = Math.abs(factor - 1) <= NEAR_ONE
                ? VersionFactor.State.AS_STANDARD
                : lawful ? VersionFactor.State.LAWFUL_FACTOR : VersionFactor.State.UNEXPLAINED;
        return new VersionFactor(version, lines.size(), tests, factor, spread, state);
    }

    /** The line's delay and flow state, or null when too few tests show them. */
    public @Nullable VmasSettings settings(@Nullable String line) {
        LineFit.Found found = lines.get(Objects.requireNonNullElse(line, ""));
        return found == null ? null : found.settings();
    }

    /** The factor by which this version's figures lawfully differ, 1 when they do not. */
    public double factor(@Nullable String softwareVersion) {
        VersionFactor known = versions.get(Objects.requireNonNullElse(softwareVersion, ""));
        return known == null ? 1 : known.applied();
    }

    /** Every version of which enough is known, by name. */
    public List<VersionFactor> versions() {
        return List.copyOf(versions.values());
    }
}
