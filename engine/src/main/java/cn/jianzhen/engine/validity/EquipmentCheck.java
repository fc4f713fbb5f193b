package cn.jianzhen.engine.validity;

import java.time.LocalDateTime;

/**
 * One check of a line's equipment.
 *
 * @param kind code of {@code equipment_checks.kind}
 * @param at when it was finished, else when it began; local time
 */
public record EquipmentCheck(String kind, LocalDateTime at, boolean passed) {}
