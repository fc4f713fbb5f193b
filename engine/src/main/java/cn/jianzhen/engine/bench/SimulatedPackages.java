package cn.jianzhen.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packages of the simulated city. Each is made once by {@code jianzhen simulate} and kept for the next measurement. */
public final class SimulatedPackages {
    /** More tests than this would crowd a month's lines beyond what a day can hold. */
    private static final int MOST_OF_A_MONTH = 50_000;

    private final Path folder;
    private final @Nullable Path launcher;

    /** @param launcher the script that knows {@code simulate}; null when only packages made before can be used */
    public SimulatedPackages(Path folder, @Nullable Path launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    /** A package folder of at least so many tests: the simulator meets a number only roughly, so one percent more is asked for. */
    public Path ofAtLeast(int tests) throws IOException {
        Path wanted = folder.resolve("city-" + tests);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        if (launcher == null) {
            throw new IOException("没有模拟数据包 " + wanted + ":请用 ./jianzhen bench 启动,或用 --package 指定数据包文件夹");
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("unfinished-" + tests);
        WorkingFolder.delete(unfinished);
        simulate(List.of(
                launcher.toString(),
                "simulate",
                "--profile",
                tests > MOST_OF_A_MONTH ? "year" : "month",
                "--tests",
                Integer.toString(tests + tests / 100),
                "--out",
                unfinished.toString()));
        return Files.move(unfinished, wanted);
    }

    private static void simulate(List<String> command) throws IOException {
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IOException("模拟数据包没有生成(退出码 " + exit + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("测量被中断", e);
        }
    }
}
