package cn.jianzhen.platform.workshop;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.platform.store.Migration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkshopLimits.class)
class WorkshopConfiguration {
    @Bean
    Migration workshopMigration() {
        return new Migration("workshop");
    }

    /** Detectors as they ship; what was approved here runs beside them. */
    @Bean
    Catalogue catalogueOfTheProgram() {
        return Catalogue.bundled();
    }

    /** A backtest that the last stop broke off did not end; after a restore the approved files are not there. */
    @Bean
    ApplicationRunner tidyWorkshop(Backtests backtests, Approval approval) {
        return arguments -> {
            backtests.closeBrokenOff();
            approval.writeApproved();
        };
    }
}
