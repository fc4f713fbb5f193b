package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.Injection;
import cn.jianzhen.simulator.fraud.Scene;
import cn.jianzhen.simulator.fraud.StationHabit;
import cn.jianzhen.simulator.fraud.StationHabits.Habit;
import cn.jianzhen.simulator.fraud.StationMemory;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Times;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One inspection at a station, with whatever somebody does to it before and after. */
final class Examination {
    private final Station station;
    private final Surroundings around;
    private final StationMemory memory;

    Examination(Station station, Surroundings around, StationMemory memory) {
        this.station = station;
        this.around = around;
        this.memory = memory;
    }

    /** Carries the draft out and tells when its line was really occupied. */
    Times carryOut(Draft draft, LocalDate day, Chance own) {
        Injection favour = around.plan().named(draft.visit().favour());
        Scene scene = scene(own.branch("fraud"));
        @Nullable Habit factor = factor(draft, day);
        if (favour != null) {
            favour.before(draft, scene);
        }
        if (factor != null) {
            installed().before(draft, scene.with(factor.strength()));
        }
        around.desk().examine(draft, own.branch("work"));
        Times planned = draft.times();
        if (favour != null) {
            favour.after(draft, scene);
        }
        if (factor != null) {
            installed().after(draft, scene.with(factor.strength()));
        }
        boolean moved = !draft.times().started().equals(planned.started());
        return moved ? planned : draft.times();
    }

    void remember(Draft draft) {
        memory.remember(draft);
    }

    private @Nullable Habit factor(Draft draft, LocalDate day) {
        return around.plan().habits().takesFactor(station, draft.line(), day)
                ? around.plan().habits().of(StationHabit.SOFTWARE_FACTOR, station)
                : null;
    }

    private Injection installed() {
        Injection injection = around.plan().named(StationHabit.SOFTWARE_FACTOR.scheme());
        if (injection == null) {
            throw new IllegalStateException("no injection for the software's factor");
        }
        return injection;
    }

    private Scene scene(Chance own) {
        double strength = around.plan().strength(own);
        return new Scene(
                station, around.desk(), around.park(), memory, around.witnesses(), around.boxes(), strength, own);
    }
}
