package cn.jianzhen.fences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What everything that is built in is licensed under: as the poms of the local repository and npm's lock file say. */
final class Licences {
    /** One library; of several licences one may be chosen. */
    record Library(String name, List<String> licences) {
        /** Empty, or what is wrong. */
        Stream<String> refusedBy(Set<String> allowed) {
            return licences.stream().anyMatch(allowed::contains)
                    ? Stream.empty()
                    : Stream.of(name + ": " + (licences.isEmpty() ? "no licence" : String.join(" or ", licences)));
        }
    }

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern LICENCES = Pattern.compile("(?s)<licenses>(.*?)</licenses>");
    private static final Pattern NAME = Pattern.compile("(?s)<name>\\s*(.*?)\\s*</name>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>(.*?)</parent>");
    private static final Pattern NPM = Pattern.compile("(?s)\"(node_modules/[^\"]+)\": \\{(.*?)\\n    \\}");
    private static final Pattern NPM_LICENCE = Pattern.compile("\"license\": \"([^\"]+)\"");

    private Licences() {}

    /** The jars of a class path that lie in a local repository. */
    static List<Library> ofJars(String classPath, Path repository) throws IOException {
        List<Library> libraries = new ArrayList<>();
        for (String part : classPath.split(java.io.File.pathSeparator, -1)) {
            Path jar = Path.of(part).toAbsolutePath();
            if (jar.startsWith(repository) && part.endsWith(".jar")) {
                libraries.add(new Library(jar.getFileName().toString(), ofPom(pom(jar), repository)));
            }
        }
        return libraries;
    }

    /** Also when the jar has a classifier, its pom is named after folder and version. */
    private static Path pom(Path jar) {
        Path version = jar.getParent();
        String name = version.getParent().getFileName() + "-" + version.getFileName() + ".pom";
        return version.resolve(name);
    }

    /** A pom without licences has those of its parent. */
    static List<String> ofPom(Path pom, Path repository) throws IOException {
        if (!Files.exists(pom)) {
            return List.of();
        }
        String text = COMMENT.matcher(Files.readString(pom)).replaceAll("");
        Matcher own = LICENCES.matcher(text);
        if (own.find()) {
            return NAME.matcher(own.group(1))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
        Matcher parent = PARENT.matcher(text);
        return parent.find() ? ofPom(parentPom(parent.group(1), repository), repository) : List.of();
    }

    private static Path parentPom(String parent, Path repository) {
        String artifact = value(parent, "artifactId");
        String version = value(parent, "version");
        return repository
                .resolve(value(parent, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static String value(String xml, String name) {
        Matcher found =
                Pattern.compile("<" + name + ">\\s*(.*?)\\s*</" + name + ">").matcher(xml);
        return found.find() ? found.group(1) : "";
    }

    /** The packages of an npm lock file. */
    static List<Library> ofLockFile(String lock) {
        return NPM.matcher(lock).results().map(Licences::npmPackage).toList();
    }

    private static Library npmPackage(MatchResult found) {
        Matcher licence = NPM_LICENCE.matcher(found.group(2));
        String name = found.group(1).substring("node_modules/".length());
        List<String> licences =
                licence.find() ? List.of(licence.group(1).replaceAll("[()]", "").split(" OR ")) : List.of();
        return new Library(name, licences);
    }
}
