package cn.jianzhen.simulator.city;

import java.time.LocalDate;

/** A measuring device of a line. */
public record Device(
        String id,
        String lineId,
        String kind,
        String maker,
        String model,
        String serialNo,
        LocalDate verifiedOn,
        LocalDate verifiedUntil) {}
