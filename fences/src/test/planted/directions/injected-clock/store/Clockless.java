package cn.jianzhen.engine.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

/** Every way to ask the machine for the time; with a clock, or for a duration, it is allowed. */
class Clockless {
    Object now = Instant.now(); // caught
    Object day = LocalDate.now(); // caught
    Object zoned = LocalDateTime.now(ZoneOffset.UTC); // caught
    Object offset = OffsetDateTime.now(ZoneId.of("Asia/Shanghai")); // caught
    Object here = ZonedDateTime.now(); // caught
    Object year = Year.now(); // caught
    Object date = new Date(); // caught
    Object millis = System.currentTimeMillis(); // caught
    Supplier<Instant> later = Instant::now; // caught

    Clock universal = Clock.systemUTC(); // caught
    Clock local = Clock.systemDefaultZone(); // caught
    Clock named = Clock.system(ZoneOffset.UTC); // caught
    Clock ticking = Clock.tickSeconds(ZoneOffset.UTC); // caught

    Object asked(Clock clock) {
        return LocalDateTime.now(clock);
    }

    Clock slower(Clock clock) {
        return Clock.tick(clock, Duration.ofSeconds(1));
    }

    Date known() {
        return new Date(0L);
    }

    long taken(long started) {
        return System.nanoTime() - started;
    }
}
