package cn.jianzhen.engine.detector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A detector with other thresholds, approved by a second person: it runs on trial beside the one it was made from. A file of a data
 * folder's {@code detectors/} holds one.
 *
 * @param id its own id, also the file's name
 * @param of id of the detector that it changes
 * @param sha256 digest of that detector as it was tested; another one means that the figures no longer hold
 * @param version its version
 * @param date day of the approval
 * @param parameters name to value; the others stay as they are
 * @param reason why, and who proposed and approved it
 */
public record DetectorVariant(
        String id,
        String of,
        String sha256,
        int version,
        LocalDate date,
        Map<String, Double> parameters,
        String reason) {
    private static final String TRIAL = "trial";
    private static final String ENDING = ".yaml";

    public DetectorVariant {
        parameters = Map.copyOf(parameters);
    }

    /** The text of its file. */
    public String yaml() {
        StringBuilder text = new StringBuilder()
                .append("id: " + id + "\nof: " + of + "\nsha256: '" + sha256 + "'\nversion: " + version)
                .append("\ndate: " + date + "\nparameters:\n");
        parameters.keySet().stream()
                .sorted()
                .forEach(name -> text.append("  " + name + ": " + parameters.get(name) + "\n"));
        return text.append("reason: '" + reason.replaceAll("\\s+", " ").replace("'", "''") + "'\n")
                .toString();
    }

    /** Writes its file into the folder, made where it is missing. */
    public Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(id + ENDING), yaml(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The detector that it makes of the one it changes. */
    DetectorDefinition applied(DetectorDefinition base) {
        List<DetectorDefinition.Change> history = new ArrayList<>(base.history());
        history.add(new DetectorDefinition.Change(version, date, reason));
        DetectorFiles files = new DetectorFiles(
                base.files().yaml() + "\n# " + yaml(),
                base.files().query(),
                base.files().cases());
        return new DetectorDefinition(
                id,
                base.title() + "（参数试行）",
                base.category(),
                base.question(),
                base.strength(),
                base.family(),
                base.needs(),
                base.parameters().stream().map(this::changed).toList(),
                base.columns(),
                base.explanation(),
                base.views(),
                base.innocent(),
                base.blindSpots(),
                base.verify(),
                base.legalBasis(),
                base.score(),
                base.significance(),
                base.aim(),
                base.owner(),
                version,
                TRIAL,
                history,
                files);
    }

    private Parameter changed(Parameter one) {
        Double value = parameters.get(one.name());
        return value == null
                ? one
                : new Parameter(one.name(), one.label(), one.type(), one.unit(), value, one.step(), reason);
    }

    /** The detectors that a folder's files make; a file with a fault is told of and left out. */
    static List<DetectorDefinition> read(Path folder, Catalogue base, List<CatalogueProblem> problems) {
        List<DetectorDefinition> made = new ArrayList<>();
        for (Path file : files(folder)) {
            List<CatalogueProblem> found = new ArrayList<>();
            DetectorDefinition detector = one(file, base, found);
            if (detector != null && found.isEmpty()) {
                made.add(detector);
            }
            problems.addAll(found);
        }
        return made;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable DetectorDefinition one(Path file, Catalogue base, List<CatalogueProblem> problems) {
        YamlMap yaml;
        try {
            yaml = YamlMap.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), problems);
        } catch (IOException e) {
            problems.add(new CatalogueProblem(file.toString(), 1, "the file cannot be read: " + e, "Mend it."));
            return null;
        }
        DetectorVariant variant = new DetectorVariant(
                yaml.text("id"),
                yaml.text("of"),
                yaml.text("sha256"),
                yaml.integer("version"),
                date(yaml),
                values(yaml.map("parameters")),
                yaml.text("reason"));
        yaml.nothingElse();
        DetectorDefinition changed = base.find(variant.of()).orElse(null);
        variant.check(file, yaml, changed, base);
        return changed == null || !problems.isEmpty() ? null : variant.applied(changed);
    }

    private void check(Path file, YamlMap yaml, @Nullable DetectorDefinition changed, Catalogue base) {
        if (!file.getFileName().toString().equals(id + ENDING) || base.find(id).isPresent()) {
            yaml.complain(
                    yaml.line("id"), "the id '" + id + "' is taken or not the file's name", "Make the two equal.");
        }
        if (changed == null) {
            yaml.complain(yaml.line("of"), "there is no detector '" + of + "'", "Delete the file.");
        } else if (!changed.sha256().equals(sha256)) {
            yaml.complain(yaml.line("sha256"), "'" + of + "' has changed since the test", "Propose and test it anew.");
        } else {
            for (Map.Entry<String, Double> value : parameters.entrySet()) {
                fault(changed, value.getKey(), value.getValue())
                        .ifPresent(fault -> yaml.complain(yaml.line("parameters"), fault, "Propose and test it anew."));
            }
        }
    }

    /** What is wrong with giving this value; empty when nothing is. */
    private static java.util.Optional<String> fault(DetectorDefinition detector, String name, double value) {
        return detector.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> parameter.takes(value)
                        ? java.util.Optional.<String>empty()
                        : java.util.Optional.of("the parameter '" + name + "' cannot be " + value))
                .orElse(java.util.Optional.of("there is no parameter '" + name + "'"));
    }

    private static LocalDate date(YamlMap yaml) {
        try {
            return LocalDate.parse(yaml.text("date"));
        } catch (DateTimeParseException e) {
            yaml.complain(yaml.line("date"), "this is not a date", "Write it as 2024-10-08.");
            return LocalDate.EPOCH;
        }
    }

    private static Map<String, Double> values(YamlMap yaml) {
        Map<String, Double> values = new LinkedHashMap<>();
        yaml.keys().forEach(name -> values.put(name, yaml.decimal(name)));
        return values;
    }
}
