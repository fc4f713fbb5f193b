package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.finding.EvidenceColumn;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a detector's parts must have in common. */
final class DefinitionCheck {
    /** Columns that every query returns, beside its own evidence. */
    static final Set<String> FRAME =
            new TreeSet<>(Set.of("subject_kind", "subject_id", "related", "occurred_from", "occurred_to"));
    /** Tables that the engine computes, beside the canonical ones. */
    static final Set<String> COMPUTED =
            Set.of("features", "recomputed_results", "rule_breaches", "standard_verdicts", "row_changes");

    private static final String SUSPECTED = "疑似";

    private final DetectorDefinition detector;
    private final String folder;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private DefinitionCheck(DetectorDefinition detector, String folder) {
        this.detector = detector;
        this.folder = folder;
    }

    static List<CatalogueProblem> of(DetectorDefinition detector, String folder, Schema schema) {
        DefinitionCheck check = new DefinitionCheck(detector, folder);
        Set<String> tables = allowedTables(schema);
        check.names();
        check.parameters();
        check.columns();
        check.needs(tables);
        check.problems.addAll(QueryGuard.check(folder + "/query.sql", detector.sql(), tables));
        return check.problems;
    }

    /** Canonical tables that are no packed blobs, and what the engine computes from them. */
    static Set<String> allowedTables(Schema schema) {
        Set<String> tables = new HashSet<>(COMPUTED);
        schema.tables().stream().map(TableSchema::name).forEach(tables::add);
        return tables;
    }

    private void names() {
        if (!folder.endsWith("/" + detector.id())) {
            problem("the id '" + detector.id() + "' is not the folder's name", "Make the two equal.");
        }
        if (!detector.title().contains(SUSPECTED)) {
            problem("the title accuses", "Begin it with 疑似.");
        }
        boolean told = detector.history().stream().anyMatch(change -> change.version() == detector.version());
        if (!told) {
            problem("the history does not tell of version " + detector.version(), "Add an entry to 'history'.");
        }
    }

    private void parameters() {
        Set<String> declared =
                detector.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        Set<String> used = NamedSql.parse(detector.sql()).distinctNames();
        used.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name ->
                        problem("query.sql uses :" + name + ", which is not declared", "Add it to 'parameters'."));
        declared.stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> problem(
                        "the parameter '" + name + "' is not used", "Remove it or write :" + name + " in query.sql."));
    }

    private void columns() {
        Set<String> columns =
                detector.columns().stream().map(EvidenceColumn::name).collect(Collectors.toSet());
        columns.stream()
                .filter(FRAME::contains)
                .forEach(
                        name -> problem("'" + name + "' belongs to every query", "Do not declare it under 'columns'."));
        detector.explanation().places().stream()
                .filter(name -> !columns.contains(name))
                .forEach(name ->
                        problem("the explanation names {" + name + "}, which is no output column", "Declare it."));
        if (!columns.contains(detector.score().by())) {
            problem("score.by names '" + detector.score().by() + "', which is no output column", "Declare it.");
        }
        Significance significance = detector.significance();
        if (significance != null && !columns.containsAll(significance.columns())) {
            problem("significance names columns that are no output columns", "Declare " + significance.columns() + ".");
        }
    }

    private void needs(Set<String> tables) {
        detector.needs().stream()
                .filter(table -> !tables.contains(table))
                .forEach(table -> problem(
                        "needs names the table '" + table + "', which does not exist", "Use one of " + tables + "."));
    }

    private void problem(String what, String remedy) {
        problems.add(new CatalogueProblem(folder + "/detector.yaml", 1, what, remedy));
    }
}
