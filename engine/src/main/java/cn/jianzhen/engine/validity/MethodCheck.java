package cn.jianzhen.engine.validity;

/** The vehicle was tested by a method that is laid down for it, or with an accepted reason for another one. */
final class MethodCheck {
    private MethodCheck() {}

    static Outcome examine(Examination test) {
        return switch (MethodPermission.of(test.test(), test.circumstances(), test.edition())
                .state()) {
            case ALLOWED, EXCUSED -> Outcome.HOLDS;
            case UNKNOWN -> Outcome.NOT_MEASURED;
            case NEEDS_EXCUSE, NOT_ALLOWED -> Outcome.broken(Breach.ofTest(Double.NaN, Double.NaN, Double.NaN));
        };
    }
}
