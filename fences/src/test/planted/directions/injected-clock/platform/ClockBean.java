package cn.jianzhen.platform.store;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform makes its clock in a configuration. */
@Configuration
class ClockBean {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
