package cn.jianzhen.engine.command;

import cn.jianzhen.engine.finding.CsvRow;
import cn.jianzhen.engine.pack.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** {@code rejected.csv}: every cell that kept a row out, where it stands and what to do. */
final class RejectedCsv {
    private static final List<String> HEADER = List.of("file", "row", "column", "value", "problem", "remedy");

    private RejectedCsv() {}

    static void write(List<Problem> problems, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            CsvRow.write(HEADER, writer);
            for (Problem problem : problems) {
                CsvRow.write(cells(problem), writer);
            }
        }
    }

    private static List<String> cells(Problem problem) {
        return List.of(
                problem.file(),
                problem.row() > 0 ? Long.toString(problem.row()) : "",
                Objects.requireNonNullElse(problem.column(), ""),
                Objects.requireNonNullElse(problem.value(), ""),
                problem.what(),
                problem.remedy());
    }
}
