package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.Excuse;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.MethodChoice;
import org.jspecify.annotations.Nullable;

/**
 * Whether a vehicle may be tested by a method.
 *
 * @param choice what is laid down for this kind of vehicle, null when nothing is
 * @param excuse the reason that was given and recognised, null when there was none
 * @param contradicted whether the register contradicts that reason
 */
public record MethodPermission(
        State state,
        @Nullable MethodChoice choice,
        @Nullable Excuse excuse,
        boolean contradicted) {
    /** From free to forbidden. */
    public enum State {
        /** Allowed without a reason. */
        ALLOWED,
        /** Allowed because an accepted reason was given. */
        EXCUSED,
        /** Would need an accepted reason; none was given, or the register contradicts it. */
        NEEDS_EXCUSE,
        NOT_ALLOWED,
        /** Fuel or mass is not known, or nothing is laid down for this vehicle. */
        UNKNOWN
    }

    /** By what is laid down on the day of the edition. */
    public static MethodPermission of(InspectionTest test, Circumstances circumstances, Edition edition) {
        MethodChoice choice = edition.choice(test.fuel(), test.grossMassKg(), circumstances.region());
        if (choice == null || test.method() == null) {
            return new MethodPermission(State.UNKNOWN, choice, null, false);
        }
        if (choice.methods().contains(test.method())) {
            return new MethodPermission(State.ALLOWED, choice, null, false);
        }
        if (!choice.excused().contains(test.method())) {
            return new MethodPermission(State.NOT_ALLOWED, choice, null, false);
        }
        Excuse given = recognised(circumstances.methodReason(), choice, edition);
        boolean contradicted = given != null && given.contradictedBy(circumstances.drive());
        boolean accepted = given != null && !contradicted;
        return new MethodPermission(accepted ? State.EXCUSED : State.NEEDS_EXCUSE, choice, given, contradicted);
    }

    private static @Nullable Excuse recognised(@Nullable String reason, MethodChoice choice, Edition edition) {
        for (String id : choice.accepted()) {
            Excuse excuse = edition.excuse(id);
            if (reason != null && excuse != null && excuse.isMeantBy(reason)) {
                return excuse;
            }
        }
        return null;
    }
}
