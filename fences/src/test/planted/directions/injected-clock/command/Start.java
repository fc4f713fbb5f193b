package cn.jianzhen.engine.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where a process starts it makes its clock; and uses it. */
class Start {
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    LocalDate today() {
        return LocalDate.now(); // caught
    }
}
