package cn.jianzhen.engine.bench;

import cn.jianzhen.engine.finding.CsvRow;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Figures with the machine they were measured on, as Markdown for people and as CSV for programs.
 *
 * @param before the machine when the measurement began
 * @param after the machine when it ended
 * @param data what was measured on (Chinese)
 */
public record SpeedReport(Machine before, Machine after, String data, List<Figure> figures) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final List<String> COLUMNS = List.of(
            "measured_at",
            "engine_version",
            "processor",
            "cores",
            "memory_gb",
            "jdk",
            "heap_mb",
            "system",
            "load_before",
            "load_after",
            "figure",
            "unit",
            "median",
            "least",
            "most",
            "runs",
            "target",
            "met",
            "data",
            "note");

    public SpeedReport {
        figures = List.copyOf(figures);
    }

    /** Writes {@code speed-<time>.md} and {@code .csv} into the folder; the Markdown file. */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = "speed-" + STAMP.format(before.measuredAt());
        try (Writer csv = Files.newBufferedWriter(folder.resolve(name + ".csv"))) {
            CsvRow.write(COLUMNS, csv);
            for (Figure figure : figures) {
                CsvRow.write(cells(figure), csv);
            }
        }
        return Files.writeString(folder.resolve(name + ".md"), markdown());
    }

    private List<String> cells(Figure figure) {
        List<String> cells = new ArrayList<>(List.of(
                before.measuredAt().toString(),
                before.engineVersion(),
                before.processor(),
                Integer.toString(before.cores()),
                plain(before.memoryGb()),
                before.jdk(),
                Long.toString(before.heapMb()),
                before.system(),
                plain(before.load()),
                plain(after.load())));
        cells.addAll(List.of(
                figure.id(),
                figure.unit(),
                plain(figure.median()),
                plain(figure.least()),
                plain(figure.most()),
                Integer.toString(figure.values().size()),
                figure.target() == null ? "" : plain(figure.target().limit()),
                figure.target() == null ? "" : Boolean.toString(figure.met()),
                data,
                figure.note()));
        return cells;
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** The figures as a Markdown table under the machine. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# 检真测速\n\n| 条件 | |\n|---|---|\n");
        line(text, "时间", before.measuredAt().toString());
        line(text, "引擎版本", before.engineVersion());
        line(text, "数据", data);
        line(text, "处理器", before.processor() + "," + before.cores() + " 核");
        line(text, "内存", Figure.number(before.memoryGb()) + " GB");
        line(text, "Java", before.jdk() + ",堆上限 " + before.heapMb() + " MiB");
        line(text, "系统", before.system());
        line(text, "系统负载", "开始 " + Figure.number(before.load()) + ",结束 " + Figure.number(after.load()));
        text.append("\n中位数,括号内为最小至最大。\n\n| 项目 | 数值 | 单位 | 目标 | 达到 | 说明 |\n|---|---|---|---|---|---|\n");
        figures.forEach(figure -> text.append(row(figure)));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String row(Figure figure) {
        String value = Figure.number(figure.median());
        if (figure.values().size() > 1) {
            value += "(" + Figure.number(figure.least()) + "–" + Figure.number(figure.most()) + ")";
        }
        String target = figure.target() == null ? "" : figure.target().toString();
        String met = figure.target() == null ? "" : figure.met() ? "是" : "否";
        return "| " + String.join(" | ", figure.name(), value, figure.unit(), target, met, figure.note()) + " |\n";
    }
}
