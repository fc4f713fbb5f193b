package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.planted.PlantedApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

@Tag("fence")
class ModulesTest {
    @Test
    void everyModuleUsesOnlyWhatItsPackageInfoAllows() {
        ApplicationModules modules = ApplicationModules.of(Platform.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "access",
                        "audit",
                        "backup",
                        "detection",
                        "evidence",
                        "leads",
                        "problem",
                        "search",
                        "figures",
                        "site",
                        "store",
                        "workshop");
        modules.verify();
    }

    @Test
    void everyPlantedViolationIsCaughtAndNoOther() {
        Violations planted = ApplicationModules.of(PlantedApplication.class, new ImportOption.OnlyIncludeTests())
                .detectViolations();
        assertThat(planted.getMessages().stream()
                        .map(message -> message.lines().findFirst().orElseThrow())
                        .distinct())
                .satisfiesExactlyInAnyOrder(
                        trespass -> assertThat(trespass).contains("'inner' depends on module 'outer'"),
                        pry -> assertThat(pry).contains("'prying' depends on non-exposed type", "outer.hidden.Secret"),
                        circle -> assertThat(circle).contains("Cycle detected: Slice left"));
    }
}
