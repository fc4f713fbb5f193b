package cn.jianzhen.fences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line that a gate must catch, or has caught. A planted file marks it with the comment {@code caught: WHAT}.
 *
 * @param file path below the planted folder, with slashes
 * @param line counted from 1
 * @param what part of the gate's message; empty where the folder says which gate
 */
record Mark(String file, int line, String what) {
    private static final Pattern CAUGHT = Pattern.compile("/[/*] caught(?:: (.+?))?(?: \\*/.*)?$");

    /** All marks of the planted Java files below the folder. */
    static List<Mark> under(Path folder) throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (Path file : javaFiles(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher mark = CAUGHT.matcher(lines.get(i));
                if (mark.find()) {
                    marks.add(new Mark(name, i + 1, mark.group(1) == null ? "" : mark.group(1)));
                }
            }
        }
        return marks;
    }

    static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
