package cn.jianzhen.fences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a room's own {@code pom.xml} must not say: the gates stand in the root and hold for all. */
final class RoomPoms {
    private static final Pattern LOOSENED = Pattern.compile("<artifactId>((?:maven-enforcer|spotless-maven|"
            + "maven-checkstyle|maven-compiler)-plugin)</artifactId>|"
            + "<((?:enforcer|spotless(?:\\.check)?|checkstyle|maven\\.main|maven\\.test)\\.skip|test\\.groups)>");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    private RoomPoms() {}

    /** All rooms that the root names. */
    static List<Path> all() throws IOException {
        return MODULE.matcher(Files.readString(Repository.ROOT.resolve("pom.xml")))
                .results()
                .map(module -> Repository.ROOT.resolve(module.group(1)).resolve("pom.xml"))
                .toList();
    }

    /** Plugins and properties of the gates that the room touches. */
    static List<String> loosened(String pom) {
        return LOOSENED.matcher(pom)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}
