package cn.jianzhen.engine.validity;

/** The line's equipment was checked and found good that day, before the test began. */
final class EquipmentChecks {
    private EquipmentChecks() {}

    static Check passed(String kind) {
        return test -> {
            DayChecks checks = test.circumstances().checks();
            if (checks == null) {
                return Outcome.NOT_MEASURED;
            }
            EquipmentCheck last = checks.lastBefore(kind, test.circumstances().startedAt());
            return last != null && last.passed() ? Outcome.HOLDS : Outcome.broken(Breach.ofTest(0, 1, Double.NaN));
        };
    }
}
