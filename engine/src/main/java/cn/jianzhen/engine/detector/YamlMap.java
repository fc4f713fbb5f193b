package cn.jianzhen.engine.detector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping read strictly: every complaint has file, line and remedy, and reading goes on to find them all. */
final class YamlMap {
    private final String file;
    private final int line;
    private final List<CatalogueProblem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    private YamlMap(String file, @Nullable Node node, List<CatalogueProblem> problems) {
        this.file = file;
        this.problems = problems;
        this.line = node == null ? 1 : lineOf(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::put);
        } else {
            complain(line, "a mapping is expected here", "Write lines of the form 'key: value'.");
        }
    }

    /** The whole file; a file that is no YAML gives one problem and an empty map. */
    static YamlMap parse(String file, String text, List<CatalogueProblem> problems) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            return new YamlMap(file, root.orElse(null), problems);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new CatalogueProblem(file, line, "the YAML cannot be read: " + e.getProblem(), "Mend it."));
            return new YamlMap(file, emptyMapping(), problems);
        }
    }

    private static Node emptyMapping() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }

    private void put(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.put(key, tuple.getValueNode()) != null) {
            complain(lineOf(tuple.getKeyNode()), "the key '" + key + "' stands here twice", "Keep one of them.");
        }
    }

    int line() {
        return line;
    }

    int line(String key) {
        Node node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    /** The keys as written; for maps whose keys are free. */
    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null || text.isBlank()) {
            missing(key);
            return "";
        }
        return text;
    }

    @Nullable
    String optionalText(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue().strip();
        }
        complain(lineOf(node), "'" + key + "' must be one text", "Write it on one line or as a folded block.");
        return null;
    }

    /** One of the allowed words. */
    String oneOf(String key, Iterable<String> allowed) {
        String text = text(key);
        List<String> words = new ArrayList<>();
        allowed.forEach(words::add);
        if (!text.isEmpty() && !words.contains(text)) {
            complain(line(key), "'" + key + ": " + text + "' is unknown", "Use one of " + words + ".");
        }
        return text;
    }

    int integer(String key) {
        return (int) number(key, Tag.INT, "a whole number");
    }

    double decimal(String key) {
        return number(key, Tag.FLOAT, "a number");
    }

    private double number(String key, Tag wanted, String kind) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            missing(key);
            return 0;
        }
        boolean fits = node.getTag().equals(Tag.INT) || node.getTag().equals(wanted);
        if (node instanceof ScalarNode scalar && fits) {
            return Double.parseDouble(scalar.getValue());
        }
        complain(lineOf(node), "'" + key + "' is not " + kind, "Write " + kind + " without quotes.");
        return 0;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (node instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                complain(lineOf(node), "'" + key + "' must be a list of texts", "Write [a, b] or lines '- a'.");
            }
        }
        return texts;
    }

    List<YamlMap> maps(String key) {
        return sequence(key).stream()
                .map(node -> new YamlMap(file, node, problems))
                .toList();
    }

    /** The mapping under a key that must be there. */
    YamlMap map(String key) {
        asked.add(key);
        if (!values.containsKey(key)) {
            missing(key);
            return new YamlMap(file, emptyMapping(), problems);
        }
        return new YamlMap(file, values.get(key), problems);
    }

    private List<Node> sequence(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            missing(key);
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        complain(lineOf(node), "'" + key + "' must be a list", "Write [a, b] or lines '- a'.");
        return List.of();
    }

    /** To be called when everything was asked for: whatever was not is unknown. */
    void nothingElse() {
        values.forEach((key, node) -> {
            if (!asked.contains(key)) {
                complain(lineOf(node), "the key '" + key + "' is unknown", "Remove it; known here are " + asked + ".");
            }
        });
    }

    private void missing(String key) {
        complain(line, "the key '" + key + "' is missing", "Add it.");
    }

    void complain(int where, String problem, String remedy) {
        problems.add(new CatalogueProblem(file, where, problem, remedy));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
