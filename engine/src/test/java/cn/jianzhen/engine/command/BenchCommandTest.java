package cn.jianzhen.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.pack.PackageFixture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int bench(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("bench", "--data", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        CommandLine line = EngineCommands.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(new String[0]));
    }

    private Path only(String suffix) throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyPartIsMeasuredAndWrittenWithItsTargetAndTheMachine() throws Exception {
        String from = new PackageFixture().folder(folder).toString();
        String to = folder.resolve("out").toString();

        assertThat(bench("--package", from, "--out", to, "--runs", "2", "--known", "1000"))
                .as(err.toString())
                .isZero();

        String report = Files.readString(only(".md"));
        assertThat(out.toString()).contains(report);
        assertThat(report)
                .contains("| 处理器 | ", "| Java | ", "| 系统负载 | ", "| 引擎版本 | ")
                .contains("| 解包并计算全部特征（每核） | ", "| 次/秒 | ≥ 60,000 | ")
                .contains("| 导入 | ", "| 次/秒 | ≥ 4,000 | ", "| 导入用时是下限的 | ", "| 倍 | ≤ 3.00 | ")
                .contains("| 全部检测器 | ", "| 秒 | ≤ 20.0 | ", "| 其中 line-overlap | ")
                .contains("| analyse 内存峰值 | ", "| GB | ≤ 3.00 | 是 | ");
        List<String> rows = Files.readAllLines(only(".csv"));
        assertThat(rows.get(0)).startsWith("measured_at,engine_version,processor,cores,");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains(",import_speed,次/秒,", ",2,4000.000,"));
    }

    @Test
    void nothingOfTheWorkIsLeftBehind() throws Exception {
        String from = new PackageFixture().folder(folder).toString();

        assertThat(bench("--package", from, "--part", "features,import", "--runs", "1"))
                .isZero();

        try (Stream<Path> left = Files.list(folder.resolve("data/bench"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .allMatch(name -> name.startsWith("speed-"));
        }
    }

    @Test
    void onlyTheChosenPartIsMeasured() throws Exception {
        String from = new PackageFixture().folder(folder).toString();

        assertThat(bench("--package", from, "--part", "import", "--runs", "1")).isZero();

        assertThat(out.toString()).contains("| 导入 | ").doesNotContain("解包", "检测器", "analyse");
    }

    @Test
    void withoutAPackageAndWithoutTheLauncherTheRemedyIsTold() {
        assertThat(bench("--part", "import")).isEqualTo(1);

        assertThat(err.toString()).contains("请用 ./jianzhen bench 启动");
    }

    @Test
    void aNumberThatCannotBeMeasuredIsWrongUsage() {
        assertThat(bench("--runs", "0")).isEqualTo(2);
        assertThat(bench("--part", "coffee")).isEqualTo(2);
    }
}
