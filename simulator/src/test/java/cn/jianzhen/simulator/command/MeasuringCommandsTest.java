package cn.jianzhen.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.accuracy.Fragments;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MeasuringCommandsTest {
    @TempDir
    private Path temporary;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = SimulatorCommands.commandLine();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }

    private String at(String name) {
        return temporary.resolve(name).toString();
    }

    /** From measuring to the page: what power and honest leave is what the page shows. */
    @Test
    void thePageIsMadeOfWhatWasMeasured() throws IOException {
        done("power line-overlap --tests=200 --seeds=1 --strengths=1 --profile=demo --out " + at("power"));
        done("honest --tests=200 --seeds=1 --profile=demo --out " + at("power"));
        assertThat(output.toString()).contains("line-overlap：诚实检验").contains("其中硬矛盾 0 条");
        Files.createDirectories(temporary.resolve("parts"));
        Files.writeString(temporary.resolve("parts").resolve(Fragments.STATISTICS), "Statistics stand here.\n");

        done("accuracy --tests=200 --seeds=1 --measured " + at("power") + " --fragments " + at("parts") + " --out "
                + at("accuracy.md"));

        assertThat(Files.readString(temporary.resolve("accuracy.md")))
                .contains("there was no `" + Fragments.RECOMPUTATION + "`")
                .contains("Statistics stand here.")
                .contains("| Detector | Version | Scheme | Strength 1.0 |")
                .contains("seeds 8001")
                .contains("cities of the kind `demo`, seeds 7001")
                .contains("no sample was given")
                .contains("seeds 9001")
                .contains("| `gas_valve` | inspection |");
        nothingIsLeftBehind();
    }

    private void done(String command) {
        int code = run(command.split(" ", -1));
        assertThat(code).as(errors.toString()).isZero();
    }

    private void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(".working")))
                    .isEmpty();
        }
    }

    @Test
    void wrongArgumentsEndWithTwo() {
        assertThat(run("power", "no-such-detector", "--out", at("a"))).isEqualTo(2);
        assertThat(errors.toString()).contains("没有这个检测器：no-such-detector").contains("line-overlap");
        assertThat(run("power", "all", "--out", at("a"), "--strengths=2")).isEqualTo(2);
        assertThat(run("honest", "--out", at("a"), "--seeds=0")).isEqualTo(2);
        assertThat(run("accuracy", "--out", at("a.md"), "--seeds=-1")).isEqualTo(2);
        assertThat(run("power")).isEqualTo(2);
    }

    @Test
    void aFailureIsToldInASentence() {
        assertThat(run("accuracy", "--out", at("a.md"), "--sample", at("absent"), "--seeds=0"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("失败").doesNotContain("Exception:");
    }

    @Test
    void helpIsChinese() {
        assertThat(run("power", "--help")).isZero();
        assertThat(run("honest", "--help")).isZero();
        assertThat(run("accuracy", "--help")).isZero();
        assertThat(output.toString()).contains("造假强度").contains("诚实").contains("准确度");
    }
}
