package cn.jianzhen.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ChineseConsoleTest {
    private final StringWriter said = new StringWriter();

    private int execute(String... arguments) {
        CommandLine line = EngineCommands.commandLine();
        PrintWriter writer = new PrintWriter(said, true);
        line.setOut(writer);
        line.setErr(writer);
        return line.execute(arguments);
    }

    @Test
    void everyCommandExplainsItselfInChinese() {
        for (String command : EngineCommands.commandLine().getSubcommands().keySet()) {
            said.getBuffer().setLength(0);
            assertThat(execute(command, "--help")).as(command).isZero();
            assertThat(said.toString())
                    .as(command)
                    .startsWith("用法：jianzhen " + command)
                    .contains("显示本帮助")
                    .doesNotContain("Show this help");
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(execute("analyse")).isEqualTo(2);
        assertThat(said.toString()).contains("缺少 ", "--out DIR", "PACKAGE", "jianzhen analyse --help");
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThat(execute("detect", "--out", "x", "--nonsense")).isEqualTo(2);
        assertThat(said.toString()).contains("不认识 --nonsense");
    }

    @Test
    void theCommandsAreThoseOfTheReadme() {
        assertThat(EngineCommands.commandLine().getSubcommands().keySet())
                .containsAll(List.of("analyse", "import", "detect"));
    }
}
