package cn.jianzhen.simulator.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.chance.Chance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelCatalogueTest {
    private static final long SEED = 4;

    private final List<Model> models = new ModelCatalogue(new Chance(SEED)).models();

    @Test
    void calibrationsAreSharedOnlyByVehiclesWithTheSameEngine() {
        Map<String, Set<String>> enginesByCalibration = new HashMap<>();
        for (Model model : models) {
            EngineFamily engine = model.engine();
            String described =
                    engine.fuel() + " " + engine.displacement() + " " + engine.ratedPower() + " " + engine.stage();
            for (Calibration calibration : engine.calibrations()) {
                String key = calibration.units().getFirst().calId();
                enginesByCalibration.computeIfAbsent(key, id -> new HashSet<>()).add(described);
            }
        }
        assertThat(enginesByCalibration)
                .allSatisfy((key, engines) -> assertThat(engines).as(key).hasSize(1));
    }

    @Test
    void lawfulSharingOverBrandsIsThere() {
        Map<EngineFamily, Set<String>> brands = new HashMap<>();
        models.forEach(model -> brands.computeIfAbsent(model.engine(), engine -> new HashSet<>())
                .add(model.brand()));

        assertThat(brands.values())
                .as("truck engines and badge twins, seed %d", SEED)
                .anyMatch(set -> set.size() >= 2);
    }
}
