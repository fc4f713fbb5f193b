package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .containsExactlyInAnyOrder("access", "detection", "leads", "problem", "site", "store");
        modules.verify();
    }

    @Test
    void aPlantedForbiddenDependencyIsCaught() {
        assertThatThrownBy(() -> ApplicationModules.of(PlantedApplication.class, new ImportOption.OnlyIncludeTests())
                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("'inner' depends on module 'outer'");
    }
}
