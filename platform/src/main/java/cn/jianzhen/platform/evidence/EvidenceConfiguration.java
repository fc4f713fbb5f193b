package cn.jianzhen.platform.evidence;

import cn.jianzhen.platform.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EvidenceConfiguration {
    @Bean
    Migration evidenceMigration() {
        return new Migration("evidence");
    }
}
