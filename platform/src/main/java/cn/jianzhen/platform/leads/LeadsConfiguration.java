package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.store.Migration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeadsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LeadsConfiguration.class);

    @Bean
    Migration leadsMigration() {
        return new Migration("leads");
    }

    /** A detection may have run while the platform was down. One that runs just now does not keep the platform from starting. */
    @Bean
    ApplicationRunner bringLeadsUpToDate(LeadSynchronisation synchronisation) {
        return arguments -> {
            try {
                synchronisation.synchroniseIfNew();
            } catch (Problem problem) {
                LOG.warn("线索未更新：{}。完成后请重新启动平台。", problem.code().title());
            }
        };
    }
}
