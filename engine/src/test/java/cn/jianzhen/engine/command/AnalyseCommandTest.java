package cn.jianzhen.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.pack.PackageFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnalyseCommandTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int execute(Object... arguments) {
        CommandLine line = EngineCommands.commandLine();
        PrintWriter writer = new PrintWriter(said, true);
        line.setOut(writer);
        line.setErr(writer);
        return line.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aPackageBecomesThreeFilesAndNothingElseStays() throws IOException {
        Path out = folder.resolve("out");

        int code = execute("analyse", new PackageFixture().folder(folder), "--out", out);

        assertThat(said.toString()).contains("已导入批次", "条疑点", "report.html");
        assertThat(code).isZero();
        assertThat(names(out)).containsExactly("findings.csv", "rejected.csv", "report.html");
        assertThat(out.resolve("report.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("检真分析报告", "甲站");
    }

    @Test
    void aRefusedPackageLeavesItsReasonsAndNoReport() throws IOException {
        Path out = folder.resolve("out");

        int code =
                execute("analyse", new PackageFixture().without("vehicles.csv").folder(folder), "--out", out);

        assertThat(code).isEqualTo(1);
        assertThat(said.toString()).startsWith("失败:vehicles.csv").contains("处理办法");
        assertThat(names(out)).containsExactly("rejected.csv");
    }

    @Test
    void detectionOnADataFolderWritesTheSameReport() throws IOException {
        Path data = folder.resolve("data");
        Path out = folder.resolve("out");
        assertThat(execute("import", new PackageFixture().folder(folder), "--data", data))
                .isZero();

        assertThat(execute("detect", "--data", data, "--out", out)).isZero();

        assertThat(names(out)).containsExactly("findings.csv", "report.html");
        assertThat(out.resolve("report.html")).content().contains("检真分析报告", "甲站");
    }

    @Test
    void aFileInPlaceOfAFolderIsToldWithARemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(execute("analyse", new PackageFixture().folder(folder), "--out", file))
                .isEqualTo(1);
        assertThat(execute("import", folder.resolve("package"), "--data", file)).isEqualTo(1);

        assertThat(said.toString())
                .contains("失败:" + file + " 已经存在,而且不是文件夹。处理办法", "失败:数据文件夹无法建立:" + file + "。")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFolderWithoutDetectorsIsRefusedBeforeAnythingRuns() {
        int code = execute(
                "detect", "--data", folder.resolve("data"), "--out", folder.resolve("out"), "--catalogue", folder);

        assertThat(code).isEqualTo(1);
        assertThat(said.toString()).contains("失败:没有可用的检测器");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
