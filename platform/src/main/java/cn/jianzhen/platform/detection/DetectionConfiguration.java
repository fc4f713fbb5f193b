package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DetectionConfiguration {
    @Bean
    Migration detectionMigration() {
        return new Migration("detection");
    }
}
