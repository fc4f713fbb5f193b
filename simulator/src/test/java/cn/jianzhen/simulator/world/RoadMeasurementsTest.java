package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import cn.jianzhen.simulator.vehicle.ModelCatalogue;
import cn.jianzhen.simulator.vehicle.Vehicle;
import cn.jianzhen.simulator.vehicle.VehiclePark;
import cn.jianzhen.simulator.vehicle.Wish;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadMeasurementsTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2024, 4, 11, 12, 0);

    @TempDir
    private Path folder;

    @Test
    void oneSiteReadsACarOnceInASecond() throws IOException {
        Chance chance = new Chance(7);
        Vehicle car = new VehiclePark(chance.branch("park"), new ModelCatalogue(chance.branch("models")), 3)
                .next(Wish.ANY, NOON.toLocalDate());
        try (DataPackage made = new DataPackage(folder, Set.of(PackageFile.REMOTE_SENSING), 1)) {
            RoadMeasurements road = new RoadMeasurements(made, chance.branch("road"));
            for (int i = 0; i < 100; i++) {
                road.remoteSensing(car, NOON);
            }
            made.finish("test", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30));
        }

        List<String> keys = readings().stream().map(row -> row.split(",", 2)[0]).toList();
        assertThat(keys).hasSize(5).doesNotHaveDuplicates();
    }

    private List<String> readings() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("remote_sensing.csv.gz"))),
                StandardCharsets.UTF_8))) {
            return file.lines().skip(1).toList();
        }
    }
}
