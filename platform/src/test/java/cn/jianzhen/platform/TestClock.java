package cn.jianzhen.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that moves when told. */
public final class TestClock extends Clock {
    /** Takes the real clock's place. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Provided {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    private Instant now = Instant.parse("2024-11-01T01:00:00Z");

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
