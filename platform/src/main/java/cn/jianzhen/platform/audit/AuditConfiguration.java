package cn.jianzhen.platform.audit;

import cn.jianzhen.platform.store.Migration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UnusualRules.class)
class AuditConfiguration {
    @Bean
    Migration auditMigration() {
        return new Migration("audit");
    }
}
