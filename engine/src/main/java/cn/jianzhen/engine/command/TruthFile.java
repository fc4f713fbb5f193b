package cn.jianzhen.engine.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The truth of a simulated package, for measuring only: no detector ever reads it. */
final class TruthFile {
    private static final String HEADER = "subject_kind,subject_id,";

    private TruthFile() {}

    /** Report numbers of the tests that are not honest; null when it is no truth file. */
    static @Nullable Set<String> inspections(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").startsWith(HEADER)) {
            return null;
        }
        Set<String> reports = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 3);
            if (cells.length == 3 && cells[0].equals("inspection")) {
                reports.add(cells[1]);
            }
        }
        return reports;
    }
}
