package cn.jianzhen.fences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing comes in under a licence that we could not give on. The list is data: {@code fences/licences.txt}. */
@Tag("fence")
class LicencesTest {
    private final Set<String> allowed = allowed();

    @Test
    void everyLibraryOnTheClassPathHasALicenceOfTheList() throws IOException {
        List<Licences.Library> libraries = Licences.ofJars(
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Path.of(System.getProperty("local.repository")).toAbsolutePath());
        assertThat(libraries).hasSizeGreaterThan(60);
        report("java", libraries);
        assertThat(libraries.stream().flatMap(library -> library.refusedBy(allowed)))
                .isEmpty();
    }

    @Test
    void everyPackageOfTheWebHasALicenceOfTheList() throws IOException {
        List<Licences.Library> packages =
                Licences.ofLockFile(Files.readString(Repository.ROOT.resolve("web/package-lock.json")));
        assertThat(packages).hasSizeGreaterThan(200);
        report("npm", packages);
        assertThat(packages.stream().flatMap(library -> library.refusedBy(allowed)))
                .isEmpty();
    }

    @Test
    void aForeignLicenceAndNoneAreCaught() throws IOException {
        Path planted = Repository.PLANTED.resolve("licences");
        String jars = String.join(
                java.io.File.pathSeparator,
                planted.resolve("org/planted/closed/1.0/closed-1.0.jar").toString(),
                planted.resolve("org/planted/silent/1.0/silent-1.0-linux.jar").toString(),
                planted.resolve("org/planted/heir/1.0/heir-1.0.jar").toString(),
                planted.resolve("org/planted/choice/1.0/choice-1.0.jar").toString());
        assertThat(Licences.ofJars(jars, planted).stream().flatMap(library -> library.refusedBy(allowed)))
                .containsExactly(
                        "closed-1.0.jar: GNU Affero General Public License v3",
                        "silent-1.0-linux.jar: no licence",
                        "heir-1.0.jar: GNU Affero General Public License v3");
        assertThat(Licences.ofLockFile(Files.readString(planted.resolve("package-lock.json"))).stream()
                        .flatMap(library -> library.refusedBy(allowed)))
                .containsExactly("closed: GPL-3.0-only", "silent: no licence");
    }

    /** For whoever must say what is built in: {@code fences/target/licences-java.tsv} and {@code licences-npm.tsv}. */
    private static void report(String kind, List<Licences.Library> libraries) throws IOException {
        Path folder = Files.createDirectories(Repository.ROOT.resolve("fences/target"));
        Files.write(
                folder.resolve("licences-" + kind + ".tsv"),
                libraries.stream()
                        .map(library -> library.name() + "\t" + String.join(" or ", library.licences()))
                        .sorted()
                        .toList());
    }

    private static Set<String> allowed() {
        try {
            return Files.readAllLines(Repository.ROOT.resolve("fences/licences.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }
}
