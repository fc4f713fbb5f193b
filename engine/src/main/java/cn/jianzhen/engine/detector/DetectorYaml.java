package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.detector.DetectorDefinition.Change;
import cn.jianzhen.engine.detector.DetectorDefinition.InnocentExplanation;
import cn.jianzhen.engine.detector.DetectorDefinition.LegalBasis;
import cn.jianzhen.engine.detector.DetectorDefinition.Verification;
import cn.jianzhen.engine.finding.EvidenceColumn;
import cn.jianzhen.engine.finding.Explanation;
import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one detector.yaml strictly. */
final class DetectorYaml {
    private static final Set<String> PARAMETER_TYPES = Set.of("integer", "decimal");

    private final Vocabulary words;
    private final Schema schema;

    DetectorYaml(Vocabulary words, Schema schema) {
        this.words = words;
        this.schema = schema;
    }

    DetectorDefinition read(String file, DetectorFiles files, List<CatalogueProblem> problems) {
        YamlMap yaml = YamlMap.parse(file, files.yaml(), problems);
        String strength = yaml.oneOf("strength", words.strengths().keySet());
        DetectorDefinition definition = new DetectorDefinition(
                yaml.text("id"),
                yaml.text("title"),
                category(yaml),
                yaml.text("question"),
                strength,
                yaml.oneOf("family", words.families().keySet()),
                yaml.texts("needs"),
                parameters(yaml.map("parameters")),
                columns(yaml.map("columns")),
                new Explanation(yaml.text("explanation")),
                views(yaml, files.query()),
                yaml.maps("innocent").stream().map(this::innocent).toList(),
                yaml.texts("blind_spots"),
                yaml.maps("verify").stream().map(this::verification).toList(),
                yaml.maps("legal_basis").stream().map(this::legalBasis).toList(),
                score(yaml.map("score"), strength),
                yaml.has("significance") ? significance(yaml.map("significance")) : null,
                aim(yaml.map("aim")),
                yaml.text("owner"),
                yaml.integer("version"),
                yaml.oneOf("status", words.statuses().keySet()),
                yaml.maps("history").stream().map(this::change).toList(),
                files);
        yaml.nothingElse();
        return definition;
    }

    private Aim aim(YamlMap yaml) {
        Aim aim = new Aim(
                yaml.texts("schemes"),
                yaml.oneOf("subject_kind", words.subjectKinds().keySet()),
                yaml.decimal("honest_per_10000"),
                yaml.text("reason"));
        for (String scheme : aim.schemes()) {
            if (!words.schemes().containsKey(scheme)) {
                yaml.complain(
                        yaml.line("schemes"),
                        "there is no scheme '" + scheme + "'",
                        "Use some of " + words.schemes().keySet() + ", or add it to catalogue.yaml.");
            }
        }
        if (aim.honestPer10000() < 0) {
            yaml.complain(yaml.line("honest_per_10000"), "a rate is not negative", "Write 0 or more.");
        }
        yaml.nothingElse();
        return aim;
    }

    private int category(YamlMap yaml) {
        int category = yaml.integer("category");
        if (!words.categories().containsKey(category)) {
            yaml.complain(yaml.line("category"), "there is no category " + category, "Use a number from 1 to 11.");
        }
        return category;
    }

    private List<String> views(YamlMap yaml, String query) {
        List<String> views = yaml.texts("views");
        Set<String> about = words.subjectKindsIn(query);
        for (String view : views) {
            List<String> subjects = words.viewSubjects().get(view);
            if (subjects == null) {
                yaml.complain(
                        yaml.line("views"),
                        "there is no view '" + view + "'",
                        "Use some of " + words.views().keySet() + ".");
            } else if (!about.isEmpty() && Collections.disjoint(subjects, about)) {
                yaml.complain(
                        yaml.line("views"),
                        "the view '" + view + "' is drawn of " + subjects + ", but the query finds " + about,
                        "Use a view whose subjects in catalogue.yaml name what the detector finds.");
            }
        }
        return views;
    }

    private static List<Parameter> parameters(YamlMap yaml) {
        return yaml.keys().stream().map(name -> parameter(name, yaml.map(name))).toList();
    }

    private static Parameter parameter(String name, YamlMap yaml) {
        boolean whole = yaml.oneOf("type", PARAMETER_TYPES).equals("integer");
        Parameter parameter = new Parameter(
                name,
                yaml.text("label"),
                whole ? Parameter.Type.INTEGER : Parameter.Type.DECIMAL,
                yaml.optionalText("unit"),
                whole ? yaml.integer("default") : yaml.decimal("default"),
                whole ? yaml.integer("step") : yaml.decimal("step"),
                yaml.text("reason"));
        if (parameter.step() <= 0) {
            yaml.complain(yaml.line("step"), "the step of '" + name + "' is not positive", "Write how far to nudge.");
        }
        yaml.nothingElse();
        return parameter;
    }

    private List<EvidenceColumn> columns(YamlMap yaml) {
        return yaml.keys().stream().map(name -> column(name, yaml.map(name))).toList();
    }

    private EvidenceColumn column(String name, YamlMap yaml) {
        EvidenceColumn column = new EvidenceColumn(
                name,
                yaml.text("label"),
                yaml.optionalText("unit"),
                yaml.has("decimals") ? yaml.integer("decimals") : 0,
                codes(yaml));
        yaml.nothingElse();
        return column;
    }

    private Map<String, String> codes(YamlMap yaml) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (yaml.has("codes")) {
            YamlMap own = yaml.map("codes");
            own.keys().forEach(code -> codes.put(code, own.text(code)));
        }
        String borrowed = yaml.optionalText("codes_of");
        if (borrowed != null) {
            codes.putAll(codesOf(borrowed, yaml));
        }
        return codes;
    }

    private Map<String, String> codesOf(String place, YamlMap yaml) {
        int dot = place.indexOf('.');
        TableSchema table = dot < 0 ? null : schema.find(place.substring(0, dot));
        ColumnSchema column = table == null ? null : table.column(place.substring(dot + 1));
        if (column == null || column.codes().isEmpty()) {
            yaml.complain(yaml.line("codes_of"), "'" + place + "' has no codes", "Name table.column of the schema.");
            return Map.of();
        }
        return column.codes();
    }

    private InnocentExplanation innocent(YamlMap yaml) {
        InnocentExplanation innocent = new InnocentExplanation(
                yaml.text("id"), yaml.text("text"), yaml.optionalText("excluded_by"), yaml.optionalText("open"));
        if ((innocent.excludedBy() == null) == (innocent.open() == null)) {
            yaml.complain(
                    yaml.line(),
                    "an innocent explanation is either excluded or open",
                    "Write 'excluded_by: how' or 'open: what is left to clear', one of them.");
        }
        yaml.nothingElse();
        return innocent;
    }

    private Verification verification(YamlMap yaml) {
        Verification verification = new Verification(yaml.text("what"), yaml.text("window"));
        yaml.nothingElse();
        return verification;
    }

    private LegalBasis legalBasis(YamlMap yaml) {
        LegalBasis basis = new LegalBasis(yaml.text("law"), yaml.text("article"), date(yaml, "from"), date(yaml, "to"));
        yaml.nothingElse();
        return basis;
    }

    private Change change(YamlMap yaml) {
        LocalDate date = date(yaml, "date");
        Change change = new Change(yaml.integer("version"), date == null ? LocalDate.EPOCH : date, yaml.text("text"));
        yaml.nothingElse();
        return change;
    }

    private static @Nullable LocalDate date(YamlMap yaml, String key) {
        String text = yaml.optionalText(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            yaml.complain(yaml.line(key), "'" + text + "' is not a date", "Write it as 2024-10-08.");
            return null;
        }
    }

    private ScoreRule score(YamlMap yaml, String strength) {
        ScoreRule rule = new ScoreRule(
                yaml.text("by"),
                yaml.maps("bands").stream().map(band -> band(band, strength)).toList());
        yaml.nothingElse();
        return rule;
    }

    private ScoreRule.Band band(YamlMap yaml, String strength) {
        ScoreRule.Band band = new ScoreRule.Band(
                yaml.optionalText("is"),
                yaml.has("at_least") ? (Double) yaml.decimal("at_least") : null,
                yaml.decimal("score"),
                yaml.has("strength") ? yaml.oneOf("strength", words.strengths().keySet()) : strength,
                yaml.text("reason"));
        if ((band.is() == null) == (band.atLeast() == null)) {
            yaml.complain(yaml.line(), "a band needs 'is' or 'at_least', one of them", "Write which values it takes.");
        }
        if (!(band.score() > 0 && band.score() < 1)) {
            yaml.complain(yaml.line("score"), "a score lies between 0 and 1", "Certainty does not exist here.");
        }
        yaml.nothingElse();
        return band;
    }

    private static Significance significance(YamlMap yaml) {
        Set<String> names = Arrays.stream(Significance.Test.values())
                .map(test -> test.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String name = yaml.oneOf("test", names);
        Significance.Test test = names.contains(name)
                ? Significance.Test.valueOf(name.toUpperCase(Locale.ROOT))
                : Significance.Test.POISSON;
        List<String> columns = test.arguments().stream().map(yaml::text).toList();
        Significance significance = new Significance(test, columns, yaml.decimal("fdr"));
        yaml.nothingElse();
        return significance;
    }
}
