package cn.jianzhen.engine.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * GB 18285 and GB 3847 as dated data: limits, constants, phases, rounding. Immutable, safe for use from many threads.
 *
 * <p>Between two days on which anything changes there is one {@link Edition}; all editions are made when loading.
 */
public final class Standard {
    /** The files of a standard's folder. */
    public static final List<String> FILES = List.of(
            "facts.yaml", "items.yaml", "limits.yaml", "phases.yaml", "rules.yaml", "methods.yaml", "formulae.yaml");

    private static final String PACKAGED_FOLDER = "/catalogue/standard/";

    private final List<Dated> facts;
    private final NavigableMap<LocalDate, Edition> editions = new TreeMap<>();

    private Standard(List<Dated> facts) {
        this.facts = facts;
        editions.put(LocalDate.MIN, new Edition(facts, LocalDate.MIN));
        for (Dated each : facts) {
            LocalDate from = each.origin().from();
            editions.computeIfAbsent(from, day -> new Edition(facts, day));
            LocalDate to = each.origin().to();
            if (to != null) {
                editions.computeIfAbsent(to.plusDays(1), day -> new Edition(facts, day));
            }
        }
    }

    /** The standard that travels inside the engine. */
    public static Standard packaged() {
        return Packaged.STANDARD;
    }

    /** Reads {@link #FILES} from a folder. Throws InvalidStandardException with every problem at once. */
    public static Standard load(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : FILES) {
            texts.put(file, Files.readString(folder.resolve(file)));
        }
        return load(texts);
    }

    /** Reads the text of each file, by file name. Throws InvalidStandardException with every problem at once. */
    public static Standard load(Map<String, String> texts) {
        return new Standard(StandardReader.read(texts));
    }

    /** What the standards say on this day. */
    public Edition on(LocalDate day) {
        return editions.floorEntry(day).getValue();
    }

    /** Every constant with its origin, for the page that shows what the formulae rest on. */
    public List<Fact> constants() {
        return facts.stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
    }

    /** Every limit with its origin. */
    public List<Limit> limits() {
        return facts.stream()
                .filter(Limit.class::isInstance)
                .map(Limit.class::cast)
                .toList();
    }

    /** Every rule with its origin. */
    public List<Rule> rules() {
        return facts.stream()
                .filter(Rule.class::isInstance)
                .map(Rule.class::cast)
                .toList();
    }

    /** Read once, when first asked for. */
    private static final class Packaged {
        static final Standard STANDARD = load(readPackaged());

        private static Map<String, String> readPackaged() {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String file : FILES) {
                texts.put(file, resource(PACKAGED_FOLDER + file));
            }
            return texts;
        }

        private static String resource(String name) {
            try (InputStream in = Standard.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("The engine was packaged without " + name + ": build it again");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
