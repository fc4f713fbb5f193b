package cn.jianzhen.engine.bench;

import cn.jianzhen.engine.EngineVersion;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a measurement was made on; a figure without its machine says nothing.
 *
 * @param measuredAt local time
 * @param engineVersion the engine's version
 * @param processor model as the system names it
 * @param cores processors that this process may use
 * @param memoryGb of the machine, in 10^9 bytes
 * @param jdk version and maker
 * @param heapMb most memory the Java heap may take, in MiB
 * @param system operating system
 * @param load the system's load average of the last minute; negative when not known
 */
public record Machine(
        LocalDateTime measuredAt,
        String engineVersion,
        String processor,
        int cores,
        double memoryGb,
        String jdk,
        long heapMb,
        String system,
        double load) {

    /** Looks at the machine as it is now. */
    public static Machine now(Clock clock) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                EngineVersion.current(),
                firstValue(Path.of("/proc/cpuinfo"), "model name\\s*:", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / 1e9,
                System.getProperty("java.vendor") + " " + Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                firstValue(Path.of("/etc/os-release"), "PRETTY_NAME=", System.getProperty("os.name")) + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                system.getSystemLoadAverage());
    }

    /** The rest of the first line that begins so, without quotes; else the fallback. */
    private static String firstValue(Path file, String beginning, String fallback) throws IOException {
        if (!Files.isReadable(file)) {
            return fallback;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches(beginning + ".*"))
                .map(line -> line.replaceFirst(beginning, "").replace("\"", "").strip())
                .findFirst()
                .orElse(fallback);
    }
}
