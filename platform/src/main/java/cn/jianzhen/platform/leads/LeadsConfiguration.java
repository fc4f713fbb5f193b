package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.store.Migration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeadsConfiguration {
    @Bean
    Migration leadsMigration() {
        return new Migration("leads");
    }

    /** A detection may have run while the platform was down. */
    @Bean
    ApplicationRunner bringLeadsUpToDate(LeadSynchronisation synchronisation) {
        return arguments -> synchronisation.synchroniseIfNew();
    }
}
