package cn.jianzhen.platform.workshop;

import cn.jianzhen.engine.detector.CatalogueProblem;
import cn.jianzhen.engine.detector.ChineseProblem;
import cn.jianzhen.engine.detector.DraftQuery;
import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Deed;
import cn.jianzhen.platform.detection.Measurements;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A detector's query while it is being written: what it may read, and what its first rows hold. Names and telephones are stood in for. */
@RestController
@RequestMapping("/api/workshop")
class QueryController {
    record QueryEntry(
            @NotBlank @Size(max = 20_000) String sql,
            @NotNull @Size(max = 50) Map<@NotBlank String, @NotNull Double> values) {}

    /**
     * @param problem why it did not run, with the line; null when it ran
     * @param rows cells in the order of the columns; null is an empty cell
     */
    record QueryAnswer(
            @Nullable String problem,
            List<String> columns,
            List<List<@Nullable String>> rows,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean more) {}

    /** A table that a query may read. */
    record QueryTable(String name, String title, List<QueryColumn> columns) {}

    record QueryColumn(String name, String label) {}

    private final TrialDoor door;
    private final TrialProcess process;
    private final QueryTables tables;
    private final Measurements measurements;
    private final ApplicationEventPublisher news;

    QueryController(
            TrialDoor door,
            TrialProcess process,
            QueryTables tables,
            Measurements measurements,
            ApplicationEventPublisher news) {
        this.door = door;
        this.process = process;
        this.tables = tables;
        this.measurements = measurements;
        this.news = news;
    }

    @GetMapping("/tables")
    List<QueryTable> queryTables(Decider decider) {
        WholeCity.required(decider);
        return tables.all();
    }

    @PostMapping("/query")
    QueryAnswer tryQuery(Decider decider, @Valid @RequestBody QueryEntry entry) throws IOException {
        WholeCity.required(decider);
        measurements.required();
        news.publishEvent(new Deed(decider.userName(), "query_tried", shortened(entry.sql()), ""));
        List<CatalogueProblem> problems = new DraftQuery(entry.sql(), entry.values()).problems();
        if (!problems.isEmpty()) {
            return new QueryAnswer(ChineseProblem.of(problems.getFirst()), List.of(), List.of(), false);
        }
        door.enter();
        Path file = Files.createTempFile("query", ".sql");
        try {
            Files.writeString(file, entry.sql());
            return answer(process.run(arguments(file, entry.values())));
        } finally {
            Files.deleteIfExists(file);
            door.leave();
        }
    }

    /** What stands in the log of the query; it can be as long as a book. */
    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() <= 500 ? line : line.substring(0, 500) + "…";
    }

    private List<String> arguments(Path file, Map<String, Double> values) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--query=" + file);
        arguments.add("--rows=" + tables.rows());
        tables.hidden().forEach(place -> arguments.add("--hide=" + place));
        new TreeMap<>(values).forEach((name, value) -> arguments.add("--set=" + name + "=" + value));
        return arguments;
    }

    private static QueryAnswer answer(TrialProcess.Answer answer) {
        if (!answer.state().equals("ran")) {
            return new QueryAnswer(answer.note(), List.of(), List.of(), false);
        }
        List<String> columns =
                Arrays.asList(answer.head().get("columns").asString().split("\t", -1));
        return new QueryAnswer(
                null,
                columns,
                answer.lines().stream()
                        .map(row -> columns.stream()
                                .map(name -> cell(row.get(name)))
                                .toList())
                        .toList(),
                answer.head().get("more").asBoolean());
    }

    private static @Nullable String cell(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }
}
