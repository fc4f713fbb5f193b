package cn.jianzhen.platform.workshop;

import cn.jianzhen.platform.store.DataFolder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the engine's {@code try} as a process of its own, one at a time: whatever a query asks for, it takes from that process, which may
 * be ended at any moment. It gets none of the platform's secrets, and when memory is short the system ends it first.
 */
@Component
class TrialProcess implements DisposableBean {
    private static final String ENGINE = "cn.jianzhen.engine.command.EngineCommands";
    private static final Duration STARTING = Duration.ofSeconds(30);
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String LIMITED =
            "ulimit -v \"$1\" && shift && { echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null; exec \"$@\"";

    /**
     * What the process said.
     *
     * @param state ran, not_enough_data or failed
     * @param note why it did not run, in Chinese
     */
    record Answer(String state, String note, JsonNode head, List<JsonNode> lines) {}

    private final DataFolder folder;
    private final WorkshopLimits limits;
    private final JsonMapper json;
    private final AtomicReference<Process> running = new AtomicReference<>();

    TrialProcess(DataFolder folder, WorkshopLimits limits, JsonMapper json) {
        this.folder = folder;
        this.limits = limits;
        this.json = json;
    }

    /** Waits for the end. The caller sees to it that no other trial runs. */
    Answer run(List<String> arguments) {
        try {
            Process process = start(arguments);
            running.set(process);
            try (BufferedReader out = new BufferedReader(
                    new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                stopLater(process);
                return answer(out.lines().toList(), process.waitFor());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return failed("已取消");
            } finally {
                running.set(null);
                process.destroyForcibly();
            }
        } catch (IOException | UncheckedIOException cause) {
            return failed("试运行进程无法启动或中途终止");
        }
    }

    /** Ends what runs; nothing when nothing does. */
    void stop() {
        Process process = running.get();
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Override
    public void destroy() {
        stop();
    }

    /** The database stops by itself; if it does not, the process is ended. */
    private void stopLater(Process process) {
        Duration atMost = STARTING.plusSeconds(limits.seconds());
        Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException over) {
                process.destroyForcibly();
            }
        });
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(
                    SHELL.toString(), "-c", LIMITED, "limited", Long.toString(limits.addressMegabytes() * 1024L)));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                ENGINE,
                "try",
                "--data=" + folder.root(),
                "--memory=" + limits.memory(),
                "--seconds=" + limits.seconds()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** As the platform was started; folders by their whole names. */
    private static String classPath() {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            parts.add(part.endsWith("*") ? part : Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    private Answer answer(List<String> lines, int exit) {
        if (lines.isEmpty()) {
            return failed(exit == 137 || exit == 143 ? "已停止：被取消，或超过时间、内存限制" : "已停止：超过内存限制");
        }
        try {
            List<JsonNode> read = lines.stream().map(json::readTree).toList();
            JsonNode head = read.getFirst();
            return new Answer(
                    head.get("state").asString(), head.get("note").asString(), head, read.subList(1, read.size()));
        } catch (JacksonException brokenOff) {
            return failed("已停止：结果没有写完");
        }
    }

    private Answer failed(String note) {
        return new Answer("failed", note, json.createObjectNode(), List.of());
    }
}
