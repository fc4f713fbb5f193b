package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.finding.Sha256;
import cn.jianzhen.engine.record.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All detectors that could be read, and what is wrong with those that could not. */
public final class Catalogue {
    private static final String WORDS = "catalogue.yaml";

    private final Source source;
    private final Vocabulary vocabulary;
    private final List<DetectorDefinition> detectors = new ArrayList<>();
    private final List<CatalogueProblem> problems = new ArrayList<>();

    /** Text of a file of the catalogue, or null where there is none. */
    private interface Source {
        @Nullable
        String read(String path);
    }

    private Catalogue(Source source, Schema schema) {
        this.source = source;
        String words = source.read(WORDS);
        if (words == null) {
            problems.add(new CatalogueProblem(WORDS, 1, "there is no " + WORDS, "Name the folder that holds it."));
        }
        vocabulary = Vocabulary.read(WORDS, words == null ? "{}" : words, problems);
        DetectorYaml reader = new DetectorYaml(vocabulary, schema);
        vocabulary.detectors().forEach(id -> add(id, source, reader, schema));
    }

    private Catalogue(Catalogue base, Path variants) {
        source = base.source;
        vocabulary = base.vocabulary;
        problems.addAll(base.problems);
        detectors.addAll(base.detectors);
        detectors.addAll(DetectorVariant.read(variants, base, problems));
    }

    /** This catalogue, and beside it the {@linkplain DetectorVariant approved changes} of a data folder; it need not be there. */
    public Catalogue including(Path variants) {
        return new Catalogue(this, variants);
    }

    /** The catalogue that ships with the engine. */
    public static Catalogue bundled() {
        return new Catalogue(Catalogue::resource, Schema.bundled());
    }

    /** A catalogue in a folder that is laid out like {@code detectors/}. */
    public static Catalogue read(Path folder) {
        return new Catalogue(path -> file(folder.resolve(path)), Schema.bundled());
    }

    /** Detectors that can run, in the order of the catalogue. */
    public List<DetectorDefinition> detectors() {
        return List.copyOf(detectors);
    }

    /** The detector of that id, if it could be read. */
    public Optional<DetectorDefinition> find(String id) {
        return detectors.stream().filter(detector -> detector.id().equals(id)).findFirst();
    }

    /**
     * How much simulated fraud a detector was measured to find; empty when nobody measured it. The curve may be of an older
     * version: it says so itself.
     */
    public Optional<PowerCurve> power(String id) {
        return Optional.ofNullable(source.read("power/" + id + ".csv")).map(PowerCsv::parse);
    }

    /** What is wrong; empty when every detector could be read. */
    public List<CatalogueProblem> problems() {
        return List.copyOf(problems);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Everything in a query that would not run the same on a cluster. */
    public static List<CatalogueProblem> outsidePortableSubset(DetectorDefinition detector) {
        return PortableSubset.check("rules/" + detector.id() + "/query.sql", detector.sql());
    }

    /** One digest over all detectors, in order. */
    public String sha256() {
        return Sha256.hex(detectors.stream()
                .map(detector -> detector.id() + ' ' + detector.sha256())
                .collect(Collectors.joining("\n")));
    }

    private void add(String id, Source source, DetectorYaml reader, Schema schema) {
        String folder = "rules/" + id;
        List<CatalogueProblem> found = new ArrayList<>();
        DetectorFiles files = new DetectorFiles(
                text(source, folder + "/detector.yaml", found),
                text(source, folder + "/query.sql", found),
                text(source, folder + "/cases.yaml", found));
        if (found.isEmpty()) {
            DetectorDefinition detector = reader.read(folder + "/detector.yaml", files, found);
            if (found.isEmpty()) {
                found.addAll(DefinitionCheck.of(detector, folder, schema));
            }
            if (found.isEmpty()) {
                detectors.add(detector);
            }
        }
        problems.addAll(found);
    }

    private static String text(Source source, String path, List<CatalogueProblem> problems) {
        String text = source.read(path);
        if (text == null) {
            problems.add(new CatalogueProblem(
                    path, 1, "there is no such file", "Add it, or take the detector out of " + WORDS + "."));
            return "";
        }
        return text;
    }

    private static @Nullable String file(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.readString(path) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String resource(String path) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue/" + path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
