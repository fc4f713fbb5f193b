package cn.jianzhen.engine.detector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that detectors may use, each with its Chinese label.
 *
 * @param categories 1-11
 * @param families evidence families
 * @param strengths hard, soft
 * @param subjectKinds what a finding may be about
 * @param statuses stages of a detector's life
 * @param views pictures
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
        Map<String, String> schemes,
        List<String> detectors) {

    static Vocabulary read(String file, String text, List<CatalogueProblem> problems) {
        YamlMap yaml = YamlMap.parse(file, text, problems);
        Map<Integer, String> categories = new LinkedHashMap<>();
        labels(yaml, "categories").forEach((key, label) -> categories.put(Integer.parseInt(key), label));
        Vocabulary vocabulary = new Vocabulary(
                Collections.unmodifiableMap(categories),
                labels(yaml, "families"),
                labels(yaml, "strengths"),
                labels(yaml, "subject_kinds"),
                labels(yaml, "statuses"),
                labels(yaml, "views"),
                labels(yaml, "schemes"),
                List.copyOf(yaml.texts("detectors")));
        yaml.nothingElse();
        return vocabulary;
    }

    private static Map<String, String> labels(YamlMap yaml, String key) {
        YamlMap map = yaml.map(key);
        Map<String, String> labels = new LinkedHashMap<>();
        map.keys().forEach(name -> labels.put(name, map.text(name)));
        return Collections.unmodifiableMap(labels);
    }
}
