package cn.jianzhen.fences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Small rooms that inherit the root {@code pom.xml} like every room and are built by the real build, so that loosening a gate
 * there, or in {@code checkstyle.xml}, lets a planted violation through and is seen.
 */
final class PlantedRooms {
    static final Path FOLDER = Repository.PLANTED.resolve("rooms");

    private static final Path TARGET = Repository.ROOT.resolve("fences/target/planted");
    private static final Path LOG = TARGET.resolve("build.log");
    private static final Pattern ROOM = Pattern.compile("^\\[INFO\\] Building (\\S+) .*\\[\\d+/\\d+\\]$");
    private static final Pattern FAILED =
            Pattern.compile("^\\[ERROR\\] Failed to execute goal [^:]+:([^:]+):[^:]+:(\\S+) .*on project (\\S+):.*");
    private static final Pattern PASSED = Pattern.compile("^\\[INFO\\] (\\S+) \\.+ SUCCESS .*");
    private static final Pattern COMPLAINT = Pattern.compile(
            "^\\[(?:ERROR|WARNING)\\] .*?(src/(?:main|test)/java/\\S+\\.java):\\[(\\d+)[,\\]]\\S* ?(.*)$");
    private static final Pattern MISFORMATTED = Pattern.compile("^\\[ERROR\\] {5}(src/\\S+\\.java)$");

    private final Map<String, String> stoppedBy = new HashMap<>();
    private final Map<String, List<Mark>> complaints = new HashMap<>();
    private final List<String> misformatted = new ArrayList<>();

    private PlantedRooms(List<String> output) {
        String room = "";
        for (String line : output) {
            Matcher next = ROOM.matcher(line);
            Matcher failed = FAILED.matcher(line);
            Matcher complaint = COMPLAINT.matcher(line);
            Matcher format = MISFORMATTED.matcher(line);
            Matcher passed = PASSED.matcher(line);
            if (next.matches()) {
                room = next.group(1);
            } else if (line.startsWith("[INFO] Reactor Summary")) {
                room = ""; // What follows repeats.
            } else if (failed.matches()) {
                stoppedBy.put(failed.group(3), failed.group(1) + ":" + failed.group(2));
            } else if (passed.matches()) {
                stoppedBy.put(passed.group(1), "nothing");
            } else if (format.matches()) {
                misformatted.add(format.group(1));
            } else if (!room.isEmpty() && complaint.matches()) {
                complaintsOf(room)
                        .add(new Mark(complaint.group(1), Integer.parseInt(complaint.group(2)), complaint.group(3)));
            }
        }
    }

    /** Builds them all; a room that fails does not keep the others from being built. */
    static PlantedRooms build() throws IOException, InterruptedException {
        startAfresh();
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        // javac would speak Chinese where the machine does; and so short a run never repays the slow compiler.
        builder.environment().put("MAVEN_OPTS", "-Duser.language=en -Duser.country=US -XX:TieredStopAtLevel=1");
        builder.environment().remove("MAVEN_ARGS");
        builder.start().waitFor();
        return new PlantedRooms(Files.readAllLines(LOG));
    }

    /** The build around this one has brought all plugins into the local repository, whatever settings it was given. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("sh", Repository.ROOT.resolve("mvnw").toString(), "test-compile"));
        command.addAll(List.of("--file", FOLDER.resolve("pom.xml").toString(), "--fail-at-end"));
        command.addAll(List.of("--offline", "-Daether.enhancedLocalRepository.trackingFilename=none"));
        command.add("-Dstyle.color=never");
        String local = System.getProperty("local.repository");
        if (local != null) {
            command.add("-Dmaven.repo.local=" + local);
        }
        return command;
    }

    /** What an earlier build left would be taken for up to date. */
    private static void startAfresh() throws IOException {
        if (Files.exists(TARGET)) {
            try (Stream<Path> left = Files.walk(TARGET)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(TARGET);
    }

    /** The plugin and goal that stopped the room, or "nothing" when it was built. */
    String stoppedBy(String room) {
        return stoppedBy.getOrDefault(room, "never built");
    }

    /** What compiler and checkstyle said of the room, line by line. */
    List<Mark> complaintsOf(String room) {
        return complaints.computeIfAbsent(room, name -> new ArrayList<>());
    }

    /** Files that the formatter would write differently. */
    List<String> misformatted() {
        return misformatted;
    }
}
