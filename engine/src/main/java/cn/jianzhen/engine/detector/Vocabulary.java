package cn.jianzhen.engine.detector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that detectors may use, each with its Chinese label.
 *
 * @param categories 1-11
 * @param families evidence families
 * @param strengths hard, soft
 * @param subjectKinds what a finding may be about
 * @param statuses stages of a detector's life
 * @param views pictures
 * @param viewSubjects kinds of subject that a picture can be drawn of
 * @param schemes frauds that the simulator knows how to commit
 * @param detectors ids in the order of the catalogue page
 */
public record Vocabulary(
        Map<Integer, String> categories,
        Map<String, String> families,
        Map<String, String> strengths,
        Map<String, String> subjectKinds,
        Map<String, String> statuses,
        Map<String, String> views,
        Map<String, List<String>> viewSubjects,
        Map<String, String> schemes,
        List<String> detectors) {

    static Vocabulary read(String file, String text, List<CatalogueProblem> problems) {
        YamlMap yaml = YamlMap.parse(file, text, problems);
        Map<Integer, String> categories = new LinkedHashMap<>();
        labels(yaml, "categories").forEach((key, label) -> categories.put(Integer.parseInt(key), label));
        Map<String, String> views = new LinkedHashMap<>();
        Map<String, List<String>> viewSubjects = new LinkedHashMap<>();
        views(yaml, views, viewSubjects);
        Vocabulary vocabulary = new Vocabulary(
                Collections.unmodifiableMap(categories),
                labels(yaml, "families"),
                labels(yaml, "strengths"),
                labels(yaml, "subject_kinds"),
                labels(yaml, "statuses"),
                Collections.unmodifiableMap(views),
                Collections.unmodifiableMap(viewSubjects),
                labels(yaml, "schemes"),
                List.copyOf(yaml.texts("detectors")));
        yaml.nothingElse();
        return vocabulary;
    }

    /** Kinds of subject that stand in a query as text, so those that it can find. */
    Set<String> subjectKindsIn(String query) {
        Set<String> kinds = new TreeSet<>(subjectKinds.keySet());
        kinds.retainAll(SqlTokens.of(query).stream()
                .filter(token -> token.kind() == SqlToken.Kind.STRING)
                .map(token -> token.text().replace("'", ""))
                .toList());
        return kinds;
    }

    private static void views(YamlMap yaml, Map<String, String> labels, Map<String, List<String>> subjects) {
        YamlMap views = yaml.map("views");
        for (String name : views.keys()) {
            YamlMap view = views.map(name);
            labels.put(name, view.text("label"));
            subjects.put(name, List.copyOf(view.texts("subjects")));
            view.nothingElse();
        }
    }

    private static Map<String, String> labels(YamlMap yaml, String key) {
        YamlMap map = yaml.map(key);
        Map<String, String> labels = new LinkedHashMap<>();
        map.keys().forEach(name -> labels.put(name, map.text(name)));
        return Collections.unmodifiableMap(labels);
    }
}
