package cn.jianzhen.engine.command;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.ChineseProblem;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.detector.DetectorRunner;
import cn.jianzhen.engine.detector.DraftQuery;
import cn.jianzhen.engine.detector.Parameter;
import cn.jianzhen.engine.detector.ParameterValues;
import cn.jianzhen.engine.detector.RunContext;
import cn.jianzhen.engine.detector.TrialDatabase;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.JsonText;
import cn.jianzhen.engine.store.MeasurementStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code jianzhen try}: one detector with other parameters, or a query that is being written, over the data, which stay as they are. One
 * JSON object a line: first how it went, then each finding or row. The platform starts it as a process of its own, so that a query that
 * asks too much brings down nothing else.
 */
@Command(name = "try", description = "用另一组参数试运行一个检测器，或试运行一条查询；只读数据，结果按行输出 JSON", mixinStandardHelpOptions = true)
final class TryCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataFolder data = new DataFolder();

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private What what;

    /** Either a detector or a query. */
    static final class What {
        @Option(names = "--detector", paramLabel = "ID", required = true, description = "检测器")
        private @Nullable String detector;

        @Option(names = "--query", paramLabel = "FILE", required = true, description = "查询语句文件")
        private @Nullable Path query;
    }

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "参数取值，可重复")
    private Map<String, Double> values = Map.of();

    @Option(names = "--hide", paramLabel = "TABLE.COLUMN", description = "查询结果中以代号代替的列，可重复")
    private List<String> hidden = List.of();

    @Option(names = "--seconds", defaultValue = "60", description = "时间限制，秒（默认 60）")
    private int seconds;

    @Option(names = "--memory", defaultValue = "1GB", description = "内存限制（默认 1GB）")
    private String memory = "1GB";

    @Option(names = "--rows", defaultValue = "100", description = "查询最多输出的行数（默认 100）")
    private int rows;

    @Override
    public Integer call() throws IOException {
        Path file = data.path.resolve(MeasurementStore.FILE);
        if (!Files.exists(file)) {
            return failed("尚未导入检验数据");
        }
        DraftQuery draft = what.query == null ? null : new DraftQuery(Files.readString(what.query), values);
        if (draft != null && !draft.problems().isEmpty()) {
            return failed(ChineseProblem.of(draft.problems().get(0)));
        }
        try (Connection connection = TrialDatabase.open(file, memory, hidden)) {
            return draft == null ? runDetector(connection) : runQuery(connection, draft);
        } catch (SQLException | IllegalStateException | IllegalArgumentException e) {
            return failed(ChineseProblem.of(Objects.requireNonNullElse(e.getMessage(), e.toString())));
        }
    }

    private int runQuery(Connection connection, DraftQuery draft) throws SQLException {
        DraftQuery.Rows found = draft.run(connection, rows, Duration.ofSeconds(seconds));
        Map<String, @Nullable Object> head = head("ran", "");
        head.put("columns", String.join("\t", found.columns()));
        head.put("more", found.more());
        print(head);
        found.rows().forEach(this::print);
        return CommandLine.ExitCode.OK;
    }

    private int runDetector(Connection connection) throws SQLException {
        DetectorDefinition detector =
                Catalogue.bundled().find(Objects.requireNonNull(what.detector)).orElse(null);
        if (detector == null) {
            return failed("没有检测器 " + what.detector);
        }
        RunContext context = new RunContext("trial", EngineVersion.current(), "trial");
        DetectorRunner runner =
                new DetectorRunner(connection, context, Duration.ofSeconds(seconds), EngineCommands.CLOCK);
        DetectorOutcome outcome = runner.run(detector, parameters(detector));
        String note =
                outcome.state() == DetectorOutcome.State.FAILED ? ChineseProblem.of(outcome.note()) : outcome.note();
        print(head(outcome.state().toString(), note));
        outcome.findings().forEach(this::print);
        return outcome.state() == DetectorOutcome.State.FAILED
                ? CommandLine.ExitCode.SOFTWARE
                : CommandLine.ExitCode.OK;
    }

    private ParameterValues parameters(DetectorDefinition detector) {
        ParameterValues set = detector.initialParameters();
        for (Map.Entry<String, Double> value : values.entrySet()) {
            Parameter parameter = detector.parameters().stream()
                    .filter(one -> one.name().equals(value.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("没有参数 " + value.getKey()));
            set = set.with(parameter, value.getValue());
        }
        return set;
    }

    private void print(Finding finding) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("findingId", finding.findingId());
        line.put("subjectKind", finding.subject().kind());
        line.put("subjectId", finding.subject().id());
        line.put("score", finding.score());
        line.put("strength", finding.strength());
        print(line);
    }

    private int failed(String note) {
        print(head("failed", note));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Map<String, @Nullable Object> head(String state, String note) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("state", state);
        head.put("note", note);
        return head;
    }

    private void print(Map<String, @Nullable Object> line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(JsonText.of(line));
        out.flush();
    }
}
