package cn.jianzhen.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter text = new StringWriter();
    private long second;

    private Progress progress(boolean terminal) {
        return new Progress(new PrintWriter(text), "模拟中", terminal, () -> second * 1_000_000_000L);
    }

    private void run(Progress progress, int seconds) {
        for (int i = 1; i <= seconds; i++) {
            second++;
            progress.accept((double) i / seconds);
        }
    }

    @Test
    void aShortRunSaysNothing() {
        run(progress(true), 1);

        assertThat(text.toString()).isEmpty();
    }

    @Test
    void aTerminalSeesOneLineRedrawn() {
        run(progress(true), 40);

        assertThat(text.toString()).startsWith("\r模拟中").endsWith("约剩 0 秒 \n");
        assertThat(text.toString().chars().filter(sign -> sign == '\n')).hasSize(1);
    }

    @Test
    void elsewhereALineComesAtMostEveryFiveSecondsAndTheLastOneAlways() {
        run(progress(false), 43);

        String[] lines = text.toString().split("\n", -1);
        assertThat(text.toString()).doesNotContain("\r");
        assertThat(lines).hasSizeBetween(8, 11);
        assertThat(lines[lines.length - 2]).contains("100%");
    }
}
