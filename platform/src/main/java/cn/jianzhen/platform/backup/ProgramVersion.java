package cn.jianzhen.platform.backup;

import cn.jianzhen.engine.EngineVersion;
import java.util.Arrays;

/** Compares the numbers of releases. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** Whether that release came after this program's. */
    static boolean isNewer(String other) {
        return Arrays.compare(numbers(other), numbers(EngineVersion.current())) > 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.replaceAll("[^0-9.].*", "").split("\\."))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
