package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.finding.EvidenceColumn;
import cn.jianzhen.engine.finding.Explanation;
import cn.jianzhen.engine.record.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One detector as an analyst wrote it.
 *
 * @param id folder name
 * @param title Chinese title; it holds 疑似, never an accusation
 * @param category 1-11 of the catalogue
 * @param question what it asks, one Chinese sentence
 * @param strength hard (a contradiction that stands alone) or soft
 * @param family evidence family
 * @param needs tables without which it cannot judge
 * @param parameters thresholds
 * @param columns output columns in the order of showing
 * @param explanation the sentence of a finding
 * @param views pictures to draw
 * @param innocent innocent explanations
 * @param blindSpots what it cannot see
 * @param verify what to check on site
 * @param legalBasis provisions, each with the days between which it holds
 * @param score how sure a finding is
 * @param significance the test against chance, if one is needed
 * @param aim what it is meant to find in a simulated city, and how quiet it is in an honest one
 * @param owner who answers for it
 * @param version grows with every change
 * @param status draft, trial, active or retired
 * @param history what changed
 * @param files the three files as text, with their digest
 */
public record DetectorDefinition(
        String id,
        String title,
        int category,
        String question,
        String strength,
        String family,
        List<String> needs,
        List<Parameter> parameters,
        List<EvidenceColumn> columns,
        Explanation explanation,
        List<String> views,
        List<InnocentExplanation> innocent,
        List<String> blindSpots,
        List<Verification> verify,
        List<LegalBasis> legalBasis,
        ScoreRule score,
        @Nullable Significance significance,
        Aim aim,
        String owner,
        int version,
        String status,
        List<Change> history,
        DetectorFiles files) {

    /**
     * An innocent way to the same data.
     *
     * @param id name used by the cases
     * @param text what it is, in Chinese
     * @param excludedBy how the detector excludes it; null when it stays open
     * @param open what the inspector must still clear; null when it is excluded
     */
    public record InnocentExplanation(
            String id,
            String text,
            @Nullable String excludedBy,
            @Nullable String open) {}

    /**
     * Something to check on site.
     *
     * @param what what to look at
     * @param window which time span around the finding
     */
    public record Verification(String what, String window) {}

    /**
     * A provision and the days between which it was in force.
     *
     * @param law name of the law
     * @param article article
     * @param from first day, or null when before all data
     * @param to last day, or null when still in force
     */
    public record LegalBasis(
            String law,
            String article,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * One entry of the history.
     *
     * @param version the version it made
     * @param date the day
     * @param text what changed and why
     */
    public record Change(int version, LocalDate date, String text) {}

    public DetectorDefinition {
        needs = List.copyOf(needs);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        views = List.copyOf(views);
        innocent = List.copyOf(innocent);
        blindSpots = List.copyOf(blindSpots);
        verify = List.copyOf(verify);
        legalBasis = List.copyOf(legalBasis);
        history = List.copyOf(history);
    }

    /** All parameters at their defaults. */
    public ParameterValues initialParameters() {
        return ParameterValues.initial(parameters);
    }

    /** Output columns by name. */
    public Map<String, EvidenceColumn> columnsByName() {
        Map<String, EvidenceColumn> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return byName;
    }

    /** The query as written. */
    public String sql() {
        return files.query();
    }

    /** Tables of the store that the query names or without which the detector does not judge, in the order of their names. */
    public NavigableSet<String> tables() {
        Set<String> known = DefinitionCheck.allowedTables(Schema.bundled());
        NavigableSet<String> tables = new TreeSet<>(needs);
        SqlTokens.of(sql()).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .filter(known::contains)
                .forEach(tables::add);
        return tables;
    }

    /** Digest of the three files. */
    public String sha256() {
        return files.sha256();
    }
}
