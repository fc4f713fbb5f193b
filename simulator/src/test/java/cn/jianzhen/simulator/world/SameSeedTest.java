package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.fraud.FraudOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameSeedTest {
    private static final FraudOrder FRAUD = new FraudOrder(0.005, -1, Set.of());

    @TempDir
    Path temporary;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Map<String, Integer> one = digest(SimulatedPackage.make(temporary.resolve("one"), 11, 250, FRAUD));
        Map<String, Integer> two = digest(SimulatedPackage.make(temporary.resolve("two"), 11, 250, FRAUD));

        assertThat(one).hasSizeGreaterThan(24).isEqualTo(two);
    }

    @Test
    void theNumberOfThreadsChangesNoByte() throws IOException {
        Map<String, Integer> one = digest(withThreads(1));
        Map<String, Integer> four = digest(withThreads(4));

        assertThat(one).hasSizeGreaterThan(24).isEqualTo(four);
    }

    private SimulatedPackage withThreads(int threads) throws IOException {
        Path folder = temporary.resolve("threads" + threads);
        Order order = new Order(Profile.DEMO, 11, 250, FRAUD, folder).withThreads(threads);
        new CitySimulation(order).run(share -> {});
        return SimulatedPackage.in(folder);
    }

    @Test
    void anotherSeedGivesAnotherCity() throws IOException {
        Map<String, Integer> one = digest(SimulatedPackage.make(temporary.resolve("one"), 11, 250, FRAUD));
        Map<String, Integer> other = digest(SimulatedPackage.make(temporary.resolve("other"), 12, 250, FRAUD));

        assertThat(other.get("stations.csv.gz")).isNotEqualTo(one.get("stations.csv.gz"));
        assertThat(other.get("inspections.csv.gz")).isNotEqualTo(one.get("inspections.csv.gz"));
    }

    private static Map<String, Integer> digest(SimulatedPackage made) throws IOException {
        Map<String, Integer> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(made.folder())) {
            List<Path> all = files.toList();
            for (Path file : all) {
                digests.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return digests;
    }
}
