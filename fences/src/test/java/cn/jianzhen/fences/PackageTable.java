package cn.jianzhen.fences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of the architecture page whose first cell names a package and whose last cell names those that it may use.
 *
 * @param uses the names allowed to each package
 */
record PackageTable(Map<String, Set<String>> uses) {
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    /** The table under the heading. */
    static PackageTable under(String heading) {
        Map<String, String> cells = new LinkedHashMap<>();
        section(heading).lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] row = line.split("\\|", -1);
            cells.put(row[1].strip().replace("`", ""), row[row.length - 2].strip());
        });
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        cells.forEach((name, allowed) -> uses.put(name, allowed.equals("all") ? cells.keySet() : names(allowed)));
        return new PackageTable(uses);
    }

    /** A package that is not listed may use nothing and be used by none. */
    boolean allows(String user, String used) {
        return uses.getOrDefault(user, Set.of()).contains(used);
    }

    private static Set<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String heading) {
        try {
            String page = Files.readString(Repository.ROOT.resolve("docs/explanation/architecture.md"));
            return page.split("(?m)^## " + Pattern.quote(heading) + "$", 2)[1].split("(?m)^## ", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
