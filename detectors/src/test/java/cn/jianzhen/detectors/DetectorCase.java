package cn.jianzhen.detectors;

import cn.jianzhen.engine.detector.DetectorDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One case of a cases.yaml.
 *
 * @param detector id of the detector
 * @param name what the case shows, in Chinese
 * @param kind hit, near_miss, innocent, open or not_enough_data
 * @param excludes the innocent explanation that an innocent case plays through
 * @param given rows by table
 * @param expect the findings, or null for not enough data
 */
record DetectorCase(
        String detector,
        String name,
        String kind,
        @Nullable String excludes,
        Map<String, List<Map<String, String>>> given,
        @Nullable List<Expected> expect) {

    private static final Set<String> KINDS = Set.of("hit", "near_miss", "innocent", "open", "not_enough_data");
    private static final Set<String> KEYS = Set.of("name", "kind", "excludes", "given", "expect");

    /** What a finding must hold; parts that are null are not looked at. */
    record Expected(
            String subject,
            @Nullable List<String> related,
            @Nullable Double score,
            @Nullable String strength,
            Map<String, String> evidence) {}

    static List<DetectorCase> of(DetectorDefinition detector) {
        Object yaml = new Load(LoadSettings.builder().build())
                .loadFromString(detector.files().cases());
        List<DetectorCase> cases = new ArrayList<>();
        for (Object item : (List<?>) value((Map<?, ?>) yaml, "cases")) {
            cases.add(read(detector.id(), (Map<?, ?>) item));
        }
        return cases;
    }

    private static DetectorCase read(String detector, Map<?, ?> yaml) {
        String name = value(yaml, "name").toString();
        String kind = value(yaml, "kind").toString();
        Object expect = value(yaml, "expect");
        if (!KINDS.contains(kind) || !KEYS.containsAll(yaml.keySet())) {
            throw new IllegalArgumentException(
                    detector + " / " + name + ": kind is one of " + KINDS + ", keys are " + KEYS);
        }
        Map<String, List<Map<String, String>>> given = new LinkedHashMap<>();
        ((Map<?, ?>) value(yaml, "given"))
                .forEach((table, rows) -> given.put(table.toString(), RowTable.parse(rows.toString())));
        Object excludes = yaml.get("excludes");
        return new DetectorCase(
                detector,
                name,
                kind,
                excludes == null ? null : excludes.toString(),
                given,
                expect instanceof List<?> list
                        ? list.stream().map(item -> expected((Map<?, ?>) item)).toList()
                        : null);
    }

    private static Expected expected(Map<?, ?> yaml) {
        Map<String, String> evidence = new LinkedHashMap<>();
        if (yaml.get("evidence") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> evidence.put(key.toString(), String.valueOf(value)));
        }
        return new Expected(
                value(yaml, "subject").toString(),
                yaml.get("related") instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : null,
                yaml.get("score") instanceof Number score ? (Double) score.doubleValue() : null,
                yaml.get("strength") instanceof String strength ? strength : null,
                evidence);
    }

    private static Object value(Map<?, ?> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The key '" + key + "' is missing in " + yaml);
        }
        return value;
    }

    @Override
    public String toString() {
        return detector + " / " + name;
    }
}
