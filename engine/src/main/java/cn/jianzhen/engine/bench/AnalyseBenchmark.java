package cn.jianzhen.engine.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The most memory that {@code analyse} takes: a process of its own, with this process's Java and settings. */
public final class AnalyseBenchmark {
    private static final long LOOK_MILLIS = 100;
    private static final double KIB = 1024;
    private static final double GB = 1e9;

    private final Workbench bench;
    private final String mainClass;

    /** @param mainClass the command line's entry point */
    public AnalyseBenchmark(Workbench bench, String mainClass) {
        this.bench = bench;
        this.mainClass = mainClass;
    }

    private record Run(double peakGb, double seconds, double processorSeconds) {}

    /** Runs analyse as often as asked for. */
    public List<Figure> measure(int runs) throws IOException {
        List<Run> measured = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            bench.progress().step("analyse " + (run + 1) + "/" + runs, 0);
            try (WorkingFolder folder = bench.newFolder()) {
                measured.add(run(folder.path()));
            }
        }
        return List.of(
                Figure.of("analyse_peak_gb", "analyse 内存峰值", "GB", measured, Run::peakGb)
                        .against(Figure.Target.atMost(3))
                        .noting("进程的 VmHWM,每 0.1 秒读一次;数据包 " + bench.from().getFileName()),
                Figure.of("analyse_seconds", "analyse 用时", "秒", measured, Run::seconds)
                        .noting("从启动到退出"),
                Figure.of("analyse_processor_seconds", "analyse 处理器时间", "秒", measured, Run::processorSeconds));
    }

    private Run run(Path folder) throws IOException {
        Path log = folder.resolve("analyse.log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            long peak = 0;
            Duration processor = Duration.ZERO;
            do {
                peak = Math.max(peak, peakKib(process.pid()));
                processor = process.info().totalCpuDuration().orElse(processor);
            } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            if (process.exitValue() != 0) {
                throw new IOException("analyse 没有完成:" + Files.readString(log));
            }
            return new Run(peak * KIB / GB, (System.nanoTime() - start) / 1e9, processor.toMillis() / 1e3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("测量被中断", e);
        } finally {
            process.destroy();
        }
    }

    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of("analyse", bench.from().toString(), "--out", folder.toString()));
        return command;
    }

    /** The system's own record of the most memory a process ever had resident; 0 once it is gone. */
    private static long peakKib(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            throw new IOException("只有 Linux 能测量内存峰值(/proc/PID/status 的 VmHWM)");
        }
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
