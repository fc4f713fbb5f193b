package cn.jianzhen.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
    @TempDir
    Path temporary;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = SimulateCommand.commandLine();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }

    @Test
    void aCityIsWrittenAndPackedOnDemand() {
        Path folder = temporary.resolve("city");

        int code = run("--profile", "demo", "--seed", "3", "--tests", "60", "--zip", "--out", folder.toString());

        assertThat(errors.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(folder.resolve("manifest.json")).exists();
        assertThat(temporary.resolve("city.zip")).exists();
        assertThat(output.toString()).contains("完成");
    }

    @Test
    void aFolderThatIsNotEmptyIsRefused() throws IOException {
        Files.writeString(temporary.resolve("kept.txt"), "x");

        int code = run("--out", temporary.toString());

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString()).contains("输出目录不为空").contains(temporary.toString());
        assertThat(temporary.resolve("manifest.json")).doesNotExist();
    }

    @Test
    void wrongArgumentsEndWithTwo() {
        assertThat(run("--out", temporary.resolve("a").toString(), "--tests", "0"))
                .isEqualTo(2);
        assertThat(run("--profile", "village", "--out", temporary.resolve("b").toString()))
                .isEqualTo(2);
        assertThat(run("--out", temporary.resolve("c").toString(), "--schemes", "magic"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("未知的手法");
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void helpIsChinese() {
        assertThat(run("--help")).isZero();
        assertThat(output.toString()).contains("输出目录").contains("随机种子").contains("诚实城市");
    }
}
